package io.madoguchi.application;

import io.madoguchi.kernel.SearchKey;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is applied for. It is a stranger's word: kept as one document until staff have approved it.
 *
 * @param reference a contract number or customer code
 * @param engagements empty if no access control is asked for
 * @param consents the versions of the documents that the applicant agreed to, by document
 */
public record Content(
        String company,
        String reference,
        Applicant applicant,
        List<WantedAccount> accounts,
        List<WantedEngagement> engagements,
        String remarks,
        Map<String, String> consents) {

    public Content {
        accounts = List.copyOf(accounts);
        engagements = List.copyOf(engagements);
        consents = Map.copyOf(consents);
    }

    /** Asked for together with access control, accounts see their engagements only (M5.2). */
    public boolean asksForControl() {
        return !engagements.isEmpty();
    }

    List<String> mails() {
        return accounts.stream().map(WantedAccount::mail).toList();
    }

    /** The applicant has confirmed his address; it stays, whatever else he or staff change. */
    Content by(String mail) {
        Applicant same = new Applicant(
                applicant.familyName(),
                applicant.givenName(),
                applicant.familyNameKana(),
                applicant.givenNameKana(),
                applicant.department(),
                applicant.telephone(),
                mail);
        return new Content(company, reference, same, accounts, engagements, remarks, consents);
    }

    /** As numbers and codes stand in the database. */
    String referenceKey() {
        return key(reference);
    }

    static String key(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\p{C}\\p{Pd}\\u30FC\\u2212]", "")
                .toUpperCase(Locale.ROOT);
    }

    String searchKey(String number) {
        return SearchKey.of(Stream.concat(
                        Stream.of(
                                number,
                                company,
                                reference,
                                applicant.name(),
                                applicant.familyNameKana() + " " + applicant.givenNameKana(),
                                applicant.mail()),
                        accounts.stream().flatMap(each -> Stream.of(each.mail(), each.name())))
                .toArray(String[]::new));
    }
}
