package io.madoguchi.account;

import static org.jooq.impl.DSL.field;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was done with an account; of the audit log itself its company's administrators read nothing. */
@Component
class AccountLogQuery {

    private static final int MOST = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext dsl;

    AccountLogQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<AccountLogEntry> of(UUID account) {
        return dsl.fetch("select at, account_name, action, detail from account_log(?, ?)", account, MOST)
                .map(row -> new AccountLogEntry(
                        row.get("at", OffsetDateTime.class).toInstant(),
                        row.get("account_name", String.class),
                        row.get("action", String.class),
                        detail(row.get(field("detail", JSONB.class)))));
    }

    private static Map<String, String> detail(JSONB json) {
        Map<String, String> detail = new LinkedHashMap<>();
        JSON.readTree(json.data())
                .properties()
                .forEach(each -> detail.put(each.getKey(), each.getValue().asString()));
        detail.remove("id");
        return detail;
    }
}
