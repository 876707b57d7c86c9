package io.madoguchi.engagement;

import io.madoguchi.engagement.EngagementImport.Known;
import io.madoguchi.engagement.EngagementImportStore.Account;
import io.madoguchi.engagement.EngagementImportStore.Contract;
import io.madoguchi.engagement.EngagementImportStore.Covered;
import io.madoguchi.engagement.EngagementImportStore.Stored;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.Line;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a line of {@code engagements.csv} beyond its own words. */
final class EngagementImportCheck {

    private final Batch batch;
    private final Known known;
    /** Contracts that earlier lines of the batch have placed, with the engagement's name. */
    private final Map<String, String> placed = new HashMap<>();

    EngagementImportCheck(Batch batch, Known known) {
        this.batch = batch;
        this.known = known;
    }

    void line(Line line) {
        if (!known.customers().containsKey(line.text("customer_code"))) {
            line.reject("customer_code", "unknownCustomer");
            return;
        }
        groupName(line);
        line.list("account_mails")
                .forEach(mail -> account(line, mail, known.accounts().get(mail)));
        line.list("contract_numbers")
                .forEach(number -> contract(line, number, known.contracts().get(number)));
        if (line.isGood()) {
            devices(line);
        }
        if (line.isGood()) {
            line.list("contract_numbers").forEach(number -> placed.put(number, line.text("engagement_name")));
        }
    }

    private void groupName(Line line) {
        String name = line.text("group_name");
        batch.refuseRepeated(line, "group_name", line.text("customer_code") + " " + name);
        for (Stored other : known.engagements()) {
            if (other.isOf(known.customer(line))
                    && other.groupName().equals(name)
                    && !other.name().equals(line.text("engagement_name"))) {
                line.reject("group_name", "groupOfOther", other.name());
            }
        }
    }

    /** Besides the company's own people, those of the customers to whom it resells may join (M6.4). */
    private static void account(Line line, String mail, @Nullable Account account) {
        if (account == null) {
            line.reject("account_mails", "unknownAccount", mail);
        } else if (account.customerCode() == null) {
            line.reject("account_mails", "staffInGroup", mail);
        } else if (!line.text("customer_code").equals(account.customerCode())
                && !line.text("customer_code").equals(account.resellerCode())) {
            line.reject("account_mails", "strangerInGroup", mail, account.customerCode(), line.text("customer_code"));
        }
    }

    private void contract(Line line, String number, @Nullable Contract contract) {
        Integer earlier = batch.earlier(line, "contract_numbers", number).orElse(null);
        if (contract == null) {
            line.reject("contract_numbers", "unknownContractOf", number);
        } else if (!contract.customerCode().equals(line.text("customer_code"))) {
            line.reject("contract_numbers", "contractOfOther", number, contract.customerCode());
        } else if (earlier != null) {
            line.reject("contract_numbers", "contractTwice", number, earlier);
        } else if (contract.engagement() != null && !contract.engagement().equals(line.text("engagement_name"))) {
            line.reject("contract_numbers", "contractInOther", number, contract.engagement());
        }
    }

    /** A device may stand in one engagement only (M6.1); its contracts decide in which. */
    private void devices(Line line) {
        String own = line.text("engagement_name");
        for (Covered here : known.sharedDevices()) {
            if (!line.list("contract_numbers").contains(here.contractNumber())) {
                continue;
            }
            for (Covered beside : known.sharedDevices()) {
                String other = placed.getOrDefault(beside.contractNumber(), beside.engagement());
                if (beside.deviceCode().equals(here.deviceCode()) && other != null && !other.equals(own)) {
                    line.reject("contract_numbers", "deviceInTwoEngagements", here.deviceCode(), other, own);
                    return;
                }
            }
        }
    }
}
