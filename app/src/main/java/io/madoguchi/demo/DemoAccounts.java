package io.madoguchi.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.madoguchi.access.AccountKind;
import io.madoguchi.signin.DemoUsers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The accounts that the demonstration loads, for its sign-in page. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class DemoAccounts implements DemoUsers {

    /** One of each type and role, two look-alike customers, a reseller with his resale customer. */
    private static final Set<String> LEADING = Set.of(
            "kanri@aoba.example",
            "keiyaku@aoba.example",
            "toi-kanri@aoba.example",
            "toi@aoba.example",
            "shanai@aoba.example",
            "kikan@aoba.example",
            "kanri@tokai.example",
            "keiyaku@tokai.example",
            "toi-kanri@tokai.example",
            "toi@tokai.example",
            "kanri@southport.example",
            "kanri@mirai.example",
            "desk@vendor.example",
            "engineer@vendor.example",
            "coordinator@vendor.example",
            "sales1@vendor.example",
            "sales2@vendor.example",
            "sales3@vendor.example",
            "admin@vendor.example");

    private final List<DemoUser> users;

    DemoAccounts() {
        Map<String, String> companies = DemoFiles.csv("customers").stream()
                .collect(Collectors.toMap(row -> row.getField("customer_code"), row -> row.getField("name")));
        users = DemoFiles.csv("accounts").stream()
                .map(row -> user(row, companies.getOrDefault(row.getField("customer_code"), "")))
                .toList();
    }

    @Override
    public List<DemoUser> all() {
        return users;
    }

    private static DemoUser user(NamedCsvRecord row, String company) {
        String mail = row.getField("mail");
        return new DemoUser(
                mail,
                row.getField("family_name") + " " + row.getField("given_name"),
                company,
                AccountKind.valueOf(row.getField("type")),
                row.getField("scope").equals("ENGAGEMENTS"),
                LEADING.contains(mail));
    }
}
