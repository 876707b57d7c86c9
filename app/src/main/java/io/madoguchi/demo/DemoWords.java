package io.madoguchi.demo;

import io.madoguchi.demo.DemoCompany.Device;
import io.madoguchi.demo.DemoCompany.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the words in braces of a story in: {@code host site serial contract} of the device, {@code company department name
 * phone} of the reporter, {@code engineer} and {@code sales} of the vendor, greetings, and the story's own ones.
 */
final class DemoWords {

    static final String VENDOR = "@vendor.example";

    private static final Pattern BRACES = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Map<String, String> SALES = Map.of("sales1", "佐伯", "sales2", "木下", "sales3", "藤井");
    private static final List<String> GREETINGS = List.of(
            "お世話になっております。{company} {department}の{name}です。",
            "いつもお世話になっております。{company}の{name}と申します。",
            "{company} {department}の{name}です。お世話になっております。",
            "平素より大変お世話になっております。{company} {department}の{name}でございます。");
    private static final List<String> REQUESTS = List.of(
            "お手数をおかけしますが、ご確認をお願いいたします。",
            "ご対応のほど、よろしくお願いいたします。",
            "お忙しいところ恐れ入りますが、よろしくお願い申し上げます。",
            "ご確認のうえ、ご連絡をいただけますと幸いです。");
    private static final List<String> OPENINGS = List.of(
            "{name} 様\n\nお世話になっております。技術サポート部の{engineer}です。",
            "{name} 様\n\nいつもお世話になっております。担当いたします技術サポート部の{engineer}です。",
            "{name} 様\n\nご連絡いただきありがとうございます。技術サポート部の{engineer}でございます。");

    private DemoWords() {}

    /** @param use how many times the story was taken before */
    static Map<String, String> of(
            DemoStory story,
            int use,
            int seed,
            DemoCompany company,
            Person reporter,
            @Nullable Device device,
            String engineer) {
        Map<String, String> words = new HashMap<>();
        words.put("company", company.name());
        words.put("department", reporter.department());
        words.put("name", reporter.familyName());
        words.put("phone", reporter.phone());
        words.put("engineer", engineer.equals("engineer") ? "三浦" : "森");
        words.put("sales", SALES.getOrDefault(company.sales().replace(VENDOR, ""), ""));
        if (device != null) {
            words.put("host", device.host());
            words.put("site", device.site().isEmpty() ? "本社" : device.site());
            words.put("serial", device.serial());
            words.put("contract", device.contract());
        }
        if (story.words() != null) {
            story.words().forEach((name, choices) -> words.put(name, choices.get(use % choices.size())));
        }
        words.put("hello", fill(GREETINGS.get(seed % GREETINGS.size()), words));
        words.put("please", REQUESTS.get((seed / 2) % REQUESTS.size()));
        words.put("dear", fill(OPENINGS.get(seed % OPENINGS.size()), words));
        return words;
    }

    /** What is in braces but unknown stays as it is: logs have braces too. */
    static String fill(String text, Map<String, String> words) {
        return BRACES.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())));
    }
}
