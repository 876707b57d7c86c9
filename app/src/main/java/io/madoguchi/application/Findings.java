package io.madoguchi.application;

import io.madoguchi.account.SharedAddress;
import io.madoguchi.application.Application.Matched;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.kernel.SearchKey;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is to be looked at before an application is decided on: what differs, what is there twice, who is no single person. */
public final class Findings {

    private final Application application;
    private final Content content;
    private final @Nullable Matched customer;
    private final Known known;

    Findings(Application application, Known known) {
        this.application = application;
        this.content = application.content();
        this.customer = application.customer();
        this.known = known;
    }

    /** About whom and what it is. */
    List<Finding> general() {
        List<Finding> found = new ArrayList<>();
        Known.Contract contract = contract(content.referenceKey());
        if (customer == null) {
            found.add(Finding.stop("noCustomer", content.reference()));
        } else if (contract != null && !contract.customerCode().equals(customer.code())) {
            found.add(Finding.warn("otherContract", contract.number(), contract.customerName()));
        } else if (contract == null && !content.referenceKey().equals(customer.code())) {
            found.add(Finding.warn("unknownReference", content.reference()));
        } else if (contract != null && !contract.status().equals("ACTIVE")) {
            found.add(Finding.warn("contractOver", contract.number()));
        }
        if (isStrangeDomain(application.mail())) {
            found.add(Finding.warn("applicantDomain", domain(application.mail())));
        }
        if (SharedAddress.looksShared(new MailAddress(application.mail()))) {
            found.add(Finding.warn("applicantShared", application.mail()));
        }
        return found;
    }

    List<Finding> ofAccount(WantedAccount account) {
        List<Finding> found = new ArrayList<>();
        String mail = account.mail();
        known.accounts().stream()
                .filter(each -> each.mail().equals(mail))
                .findFirst()
                .ifPresent(each -> found.add(
                        customer != null && each.customerCode().equals(customer.code())
                                ? Finding.stop("exists", mail)
                                : Finding.stop("existsElsewhere", mail, each.company())));
        if (Collections.frequency(content.mails(), mail) > 1) {
            found.add(Finding.stop("twice", mail));
        }
        known.others().stream()
                .filter(each -> each.mails().contains(mail))
                .forEach(each -> found.add(Finding.warn("otherApplication", mail, each.number())));
        if (SharedAddress.looksShared(new MailAddress(mail))) {
            found.add(Finding.warn("shared", mail));
        }
        if (isStrangeDomain(mail)) {
            found.add(Finding.warn("domain", domain(mail)));
        }
        return found;
    }

    List<Finding> ofEngagement(WantedEngagement engagement) {
        List<Finding> found = new ArrayList<>();
        for (String name : List.of(engagement.name(), engagement.group())) {
            if (known.engagements().contains(name)) {
                found.add(Finding.warn("nameTaken", name));
            }
        }
        for (String number : engagement.contracts()) {
            Known.Contract contract = contract(number);
            if (contract == null) {
                found.add(Finding.warn("unknownContract", number));
            } else if (customer != null && !contract.customerCode().equals(customer.code())) {
                found.add(Finding.warn("otherContract", number, contract.customerName()));
            } else if (contract.engagement() != null) {
                found.add(Finding.warn("inEngagement", number, contract.engagement()));
            }
        }
        for (String mail : engagement.mails()) {
            if (!content.mails().contains(mail)
                    && known.accounts().stream().noneMatch(each -> each.mail().equals(mail))) {
                found.add(Finding.warn("unknownAccount", mail));
            }
        }
        return found;
    }

    boolean isOtherCompany() {
        return customer != null && !withoutForm(content.company()).equals(withoutForm(customer.name()));
    }

    boolean isOtherTelephone() {
        return customer != null && !digits(content.applicant().telephone()).equals(digits(customer.phone()));
    }

    private Known.@Nullable Contract contract(String number) {
        return known.contracts().stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    private boolean isStrangeDomain(String mail) {
        return customer != null
                && !known.domains().isEmpty()
                && !known.domains().contains(domain(mail));
    }

    private static String domain(String mail) {
        return mail.substring(mail.indexOf('@') + 1);
    }

    private static String digits(String telephone) {
        return Normalizer.normalize(telephone, Normalizer.Form.NFKC)
                .replaceFirst("#.*", "")
                .replaceAll("[^0-9]", "");
    }

    /** A company's name without what all names have: 株式会社, (株), Co., Ltd. */
    static String withoutForm(String company) {
        return SearchKey.of(company)
                .replaceAll("株式会社|有限会社|合同会社|\\((株|有|同)\\)", "")
                .replaceAll("\\b(co|ltd|inc|corporation|corp|k\\.k)\\b[.,]*", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
