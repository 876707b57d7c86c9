package io.madoguchi.factor;

import io.madoguchi.shell.FormErrors;
import io.madoguchi.signin.AddressRange;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator typed.
 *
 * @param ranges one range in each line
 */
public record RuleForm(boolean factor, String ranges, int version) {

    private static final int MOST_RANGES = 50;

    static RuleForm of(SignInRule rule) {
        return new RuleForm(rule.factor(), String.join("\n", rule.ranges()), rule.version());
    }

    RuleForm at(int newest) {
        return new RuleForm(factor, ranges, newest);
    }

    /** As they are stored, each once; what is none of them stands in the errors. */
    List<String> check(FormErrors errors) {
        List<String> typed = Arrays.stream(
                        Normalizer.normalize(ranges, Normalizer.Form.NFKC).split("[\\s,;]+", -1))
                .filter(each -> !each.isEmpty())
                .toList();
        Optional<String> wrong = typed.stream()
                .filter(each -> AddressRange.parse(each)
                        .filter(range -> !range.isEverything())
                        .isEmpty())
                .findFirst();
        if (wrong.isPresent()) {
            errors.reject("ranges", "rules.ranges.wrong", wrong.get());
        } else if (typed.size() > MOST_RANGES) {
            errors.reject("ranges", "rules.ranges.many", MOST_RANGES);
        }
        return typed.stream()
                .flatMap(each -> AddressRange.parse(each).stream())
                .map(AddressRange::toString)
                .distinct()
                .toList();
    }
}
