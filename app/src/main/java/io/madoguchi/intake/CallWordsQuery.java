package io.madoguchi.intake;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static io.madoguchi.database.schema.Tables.CONTRACT;
import static io.madoguchi.database.schema.Tables.CUSTOMER;
import static io.madoguchi.database.schema.Tables.DEVICE;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import io.madoguchi.kernel.Kana;
import io.madoguchi.kernel.SearchKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;

/**
 * What a caller is looked for with: any part of a name, its reading, a telephone number (hyphens do not count), a contract
 * number or a serial number. Each word has to be found in what is looked for or in the name of its customer.
 *
 * @param words folded like {@code search_key}
 */
record CallWordsQuery(List<String> words) {

    private static final int MOST_WORDS = 6;
    /** A single sign would find nearly everything. */
    private static final int SHORTEST = 2;
    /** The end of a telephone number that people remember. */
    private static final int FEWEST_DIGITS = 4;

    private static final Pattern TELEPHONE = Pattern.compile("[0-9()+-]+");

    static CallWordsQuery of(String typed) {
        List<String> words = Arrays.stream(SearchKey.of(typed).split("\\s+", MOST_WORDS))
                .filter(word -> !word.isEmpty())
                .toList();
        return new CallWordsQuery(words);
    }

    boolean isTooShort() {
        return words.stream().mapToInt(String::length).sum() < SHORTEST;
    }

    /** All words in the name of the customer, its reading or its number. */
    Condition ofCustomer() {
        return all(CallWordsQuery::inCustomer);
    }

    Condition ofPerson() {
        return all(word -> inPerson(word).or(inCustomer(word)));
    }

    Condition ofContract() {
        return one(CallWordsQuery::inContract).and(all(word -> inContract(word).or(inCustomer(word))));
    }

    Condition ofDevice() {
        return one(CallWordsQuery::inDevice).and(all(word -> inDevice(word).or(inCustomer(word))));
    }

    private Condition all(Function<String, Condition> found) {
        return words.stream().map(found).reduce(trueCondition(), Condition::and);
    }

    private Condition one(Function<String, Condition> found) {
        return words.stream().map(found).reduce(falseCondition(), Condition::or);
    }

    private static Condition inCustomer(String word) {
        Condition named = CUSTOMER.CALLER_KEY.like(pattern(word), '\\');
        return isTelephone(word) ? named.or(CUSTOMER.CALLER_KEY.like(digits(word))) : named;
    }

    private static Condition inPerson(String word) {
        Condition named = ACCOUNT.CALLER_KEY.like(pattern(word), '\\');
        return isTelephone(word) ? named.or(ACCOUNT.CALLER_KEY.like(digits(word))) : named;
    }

    private static Condition inContract(String word) {
        return CONTRACT.SEARCH_KEY.like(SearchKey.pattern(word), '\\');
    }

    private static Condition inDevice(String word) {
        return DEVICE.SEARCH_KEY.like(SearchKey.pattern(word), '\\');
    }

    /** As {@code caller_fold} in the database. */
    private static String pattern(String word) {
        return SearchKey.pattern(Kana.katakana(word).replace('髙', '高').replace('﨑', '崎'));
    }

    private static boolean isTelephone(String word) {
        return TELEPHONE.matcher(word).matches() && onlyDigits(word).length() >= FEWEST_DIGITS;
    }

    private static String digits(String word) {
        return "%" + onlyDigits(word) + "%";
    }

    private static String onlyDigits(String word) {
        return word.replaceAll("[^0-9]", "");
    }
}
