package io.madoguchi.account;

import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /accounts/{id}}.
 *
 * @param sessions in which somebody is signed in with it at present
 * @param touchable whether the viewer may do anything with it
 * @param own the viewer's own
 * @param refused why a verb was not carried out; null if none was asked for
 */
public record AccountView(
        AccountDetails account,
        List<AccountLogEntry> log,
        int sessions,
        boolean touchable,
        boolean own,
        FormErrors.@Nullable Problem refused) {

    public List<AccountVerb> verbs() {
        return touchable
                ? Stream.of(AccountVerb.values())
                        .filter(verb -> verb.isPossible(account))
                        .toList()
                : List.of();
    }

    /** A fact of the log in words: rights by their names, fields by theirs. */
    public String fact(Words words, String name, String value) {
        String said = Stream.of(value.split("(?<= → )|(?= → )|(?<=, )|(?=, )", -1))
                .map(each -> Stream.of("account.kind.", "accounts.reach.", "kept.field.")
                        .flatMap(prefix -> words.find(prefix + each).stream())
                        .findFirst()
                        .orElse(each))
                .collect(Collectors.joining());
        return words.t("accounts.log.fact", words.find("audit.detail." + name).orElse(name), said);
    }
}
