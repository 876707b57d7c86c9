package io.madoguchi.engagement;

import io.madoguchi.access.Permission;
import io.madoguchi.database.schema.tables.records.EngagementGroupRecord;
import io.madoguchi.database.schema.tables.records.EngagementRecord;
import io.madoguchi.engagement.EngagementImportStore.Account;
import io.madoguchi.engagement.EngagementImportStore.Stored;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.Column;
import io.madoguchi.imports.Form;
import io.madoguchi.imports.ImportKind;
import io.madoguchi.imports.Line;
import io.madoguchi.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code engagements.csv}: engagement, its group, the members and the contracts (M6.5). A line says the whole of it: members
 * and contracts that it no longer names leave, which is shown as a change before it is written.
 */
@Component
class EngagementImport implements ImportKind {

    private final EngagementImportStore store;
    private final Ids ids;

    EngagementImport(EngagementImportStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "engagements";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_ALL;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("engagement_name", Form.TEXT, 100).required(),
                Column.of("group_name", Form.TEXT, 100).required(),
                Column.of("customer_code", Form.CODE, 20).required(),
                Column.of("account_mails", Form.MAIL_LIST, 20_000),
                Column.of("contract_numbers", Form.CODE_LIST, 20_000),
                Column.oneOf("shows_money_to_other_companies", "YES", "NO").required());
    }

    @Override
    public List<String> key() {
        return List.of("customer_code", "engagement_name");
    }

    @Override
    public List<Integer> steps() {
        return List.of(70);
    }

    @Override
    public void take(Batch batch) {
        Map<String, UUID> customers = store.customers(batch.values("customer_code"));
        Known known = new Known(
                customers,
                store.accounts(batch.parts("account_mails")),
                store.contracts(batch.parts("contract_numbers")),
                store.engagements(customers.values()),
                store.sharedDevices(batch.parts("contract_numbers")));
        EngagementImportCheck check = new EngagementImportCheck(batch, known);
        EngagementWriteStore writes = store.writes();
        for (Line line : batch.good()) {
            check.line(line);
            if (line.isGood()) {
                take(line, known, writes);
            }
        }
        writes.write();
    }

    private void take(Line line, Known known, EngagementWriteStore writes) {
        Stored stored = known.stored(line);
        compare(line, stored, known);
        if (!line.isAddition() && !line.isChange()) {
            return;
        }
        EngagementRecord engagement = stored == null ? new EngagementRecord() : stored.engagement();
        EngagementGroupRecord group = stored == null ? new EngagementGroupRecord() : stored.group();
        if (stored == null) {
            engagement.setId(ids.next());
            engagement.setCustomerId(known.customer(line));
            engagement.setName(line.text("engagement_name"));
            group.setId(ids.next());
            group.setCustomerId(engagement.getCustomerId());
            group.setEngagementId(engagement.getId());
        }
        group.setName(line.text("group_name"));
        group.setShowsMoneyToOtherCompanies(line.yes("shows_money_to_other_companies"));
        writes.group(engagement, group, stored == null);
        for (String mail : line.list("account_mails")) {
            if (stored == null || !stored.mails().contains(mail)) {
                writes.join(group.getId(), known.account(mail).id());
            }
            if (isPutUnderControl(line, known.account(mail))) {
                writes.restrict(known.account(mail).id());
            }
        }
        writes.place(line.list("contract_numbers"), engagement.getId());
        if (stored != null) {
            writes.leave(group.getId(), without(stored.mails(), line.list("account_mails")));
            writes.free(without(stored.contractNumbers(), line.list("contract_numbers")));
        }
    }

    private static void compare(Line line, @Nullable Stored stored, Known known) {
        if (stored == null) {
            line.adds(line.text("group_name"));
        } else {
            line.compare("group_name", stored.group().getName());
            line.compare("account_mails", joined(stored.mails()), joined(line.list("account_mails")));
            line.compare("contract_numbers", joined(stored.contractNumbers()), joined(line.list("contract_numbers")));
            line.compare(
                    "shows_money_to_other_companies", stored.group().getShowsMoneyToOtherCompanies() ? "YES" : "NO");
        }
        for (String mail : line.list("account_mails")) {
            if (isPutUnderControl(line, known.account(mail))) {
                line.compare("scope", mail + ": WHOLE", mail + ": ENGAGEMENTS");
            }
        }
    }

    /** Who joins a group of his own company sees his engagements only from then on (M6.3). */
    private static boolean isPutUnderControl(Line line, Account account) {
        return line.text("customer_code").equals(account.customerCode()) && account.isWhole();
    }

    private static List<String> without(List<String> all, List<String> kept) {
        return all.stream().filter(each -> !kept.contains(each)).toList();
    }

    private static String joined(List<String> parts) {
        return String.join(";", parts);
    }

    /** What the lines of a batch refer to. */
    record Known(
            Map<String, UUID> customers,
            Map<String, Account> accounts,
            Map<String, EngagementImportStore.Contract> contracts,
            List<Stored> engagements,
            List<EngagementImportStore.Covered> sharedDevices) {

        UUID customer(Line line) {
            return Objects.requireNonNull(customers.get(line.text("customer_code")));
        }

        Account account(String mail) {
            return Objects.requireNonNull(accounts.get(mail));
        }

        @Nullable
        Stored stored(Line line) {
            UUID customer = customer(line);
            return engagements.stream()
                    .filter(each -> each.isOf(customer) && each.name().equals(line.text("engagement_name")))
                    .findFirst()
                    .orElse(null);
        }
    }
}
