package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Permission;
import io.madoguchi.account.AccountImportStore.Company;
import io.madoguchi.database.schema.tables.records.AccountRecord;
import io.madoguchi.imports.Batch;
import io.madoguchi.imports.Column;
import io.madoguchi.imports.Form;
import io.madoguchi.imports.ImportKind;
import io.madoguchi.imports.Line;
import io.madoguchi.kernel.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code accounts.csv}. Staff come first, because customers name their sales representatives; accounts of customers come
 * after the customers. An imported account has no password: its owner sets one by the mail link of the sign-in page.
 */
@Component
class AccountImport implements ImportKind {

    private static final int STAFF = 10;
    private static final int OF_CUSTOMERS = 30;

    private final AccountImportStore store;
    private final Ids ids;
    private final Clock clock;

    AccountImport(AccountImportStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Permission permission() {
        return Permission.IMPORT_ALL;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("mail", Form.MAIL, 254).required(),
                Column.of("customer_code", Form.CODE, 20),
                Column.oneOf("type", AccountKind.values()).required(),
                Column.of("family_name", Form.TEXT, 80).required(),
                Column.of("given_name", Form.TEXT, 80).required(),
                Column.of("family_name_kana", Form.KANA, 80),
                Column.of("given_name_kana", Form.KANA, 80),
                Column.of("department", Form.TEXT, 120),
                Column.of("phone", Form.PHONE, 30),
                Column.oneOf("language", "JA", "EN").required(),
                Column.oneOf("scope", "WHOLE", "ENGAGEMENTS").required());
    }

    @Override
    public List<String> key() {
        return List.of("mail");
    }

    @Override
    public List<Integer> steps() {
        return List.of(STAFF, OF_CUSTOMERS);
    }

    @Override
    public int stepOf(Line line) {
        return line.has("customer_code") ? OF_CUSTOMERS : STAFF;
    }

    @Override
    public void take(Batch batch) {
        Map<String, AccountRecord> known = store.accounts(batch.values("mail"));
        Map<String, Company> companies = store.companies(batch.values("customer_code"));
        Set<UUID> members = store.membersOfOwnGroups(known.values());
        List<AccountRecord> added = new ArrayList<>();
        List<AccountRecord> changed = new ArrayList<>();
        for (Line line : batch.good()) {
            AccountRecord stored = known.get(line.text("mail"));
            Company company = companies.get(line.text("customer_code"));
            check(line, stored, company);
            if (!line.isGood()) {
                continue;
            }
            // Membership decides (M6.3): the sheet cannot lift access control from somebody who is still in a group.
            String scope = stored != null && members.contains(stored.getId()) ? "ENGAGEMENTS" : line.text("scope");
            compare(line, stored, scope);
            if (line.isAddition()) {
                AccountRecord record = new AccountRecord();
                record.setId(ids.next());
                record.setMail(line.text("mail"));
                record.setCustomerId(company == null ? null : company.id());
                record.setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC));
                fill(record, line, scope);
                added.add(record);
            } else if (stored != null && line.isChange()) {
                stored.setVersion(stored.getVersion() + 1);
                fill(stored, line, scope);
                changed.add(stored);
            }
        }
        store.write(added, changed);
    }

    private static void check(Line line, @Nullable AccountRecord stored, @Nullable Company company) {
        boolean staff = AccountKind.valueOf(line.text("type")).isStaff();
        if (line.has("customer_code") && company == null) {
            line.reject("customer_code", "unknownCustomer");
        } else if (staff && company != null) {
            line.reject("type", "typeOfStaff", company.code());
        } else if (!staff && company == null) {
            line.reject("customer_code", "typeOfCustomer", line.text("type"));
        }
        UUID home = company == null ? null : company.id();
        if (stored != null && line.isGood() && !Objects.equals(stored.getCustomerId(), home)) {
            line.reject("customer_code", "accountOfOther");
        }
        if (staff && line.text("scope").equals("ENGAGEMENTS")) {
            line.reject("scope", "scopeOfStaff");
        }
    }

    private static void compare(Line line, @Nullable AccountRecord stored, String scope) {
        if (stored == null) {
            line.adds(line.text("family_name") + " " + line.text("given_name"));
            return;
        }
        line.compare("type", stored.getKind());
        line.compare("family_name", stored.getFamilyName());
        line.compare("given_name", stored.getGivenName());
        line.compare("family_name_kana", stored.getFamilyNameKana());
        line.compare("given_name_kana", stored.getGivenNameKana());
        line.compare("department", stored.getDepartment());
        line.compare("phone", stored.getPhone());
        line.compare("language", stored.getLanguage(), language(line));
        line.compare("scope", stored.getScope(), scope);
    }

    private static void fill(AccountRecord record, Line line, String scope) {
        record.setKind(line.text("type"));
        record.setFamilyName(line.text("family_name"));
        record.setGivenName(line.text("given_name"));
        record.setFamilyNameKana(line.text("family_name_kana"));
        record.setGivenNameKana(line.text("given_name_kana"));
        record.setDepartment(line.text("department"));
        record.setPhone(line.text("phone"));
        record.setLanguage(language(line));
        record.setScope(scope);
    }

    private static String language(Line line) {
        return line.text("language").equals("EN") ? "en" : "ja";
    }
}
