package io.madoguchi.account;

import io.madoguchi.access.AccountKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the audit log says of a change: rights with what they were, of the rest the fields' names only. */
final class AccountChange {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AccountChange() {}

    static String between(AccountDetails was, AccountForm form, AccountKind kind, boolean whole) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("id", was.id().toString());
        if (kind != was.kind()) {
            detail.put("kind", was.kind() + " → " + kind);
        }
        if (whole != was.whole()) {
            detail.put("scope", scope(was.whole()) + " → " + scope(whole));
        }
        List<String> fields = new ArrayList<>();
        add(fields, "family_name", was.familyName(), form);
        add(fields, "given_name", was.givenName(), form);
        add(fields, "family_name_kana", was.familyNameKana(), form);
        add(fields, "given_name_kana", was.givenNameKana(), form);
        add(fields, "department", was.department(), form);
        add(fields, "phone", was.phone(), form);
        if (!was.language().equals(form.language())) {
            fields.add("language");
        }
        if (!fields.isEmpty()) {
            detail.put("fields", String.join(", ", fields));
        }
        return JSON.writeValueAsString(detail);
    }

    private static void add(List<String> fields, String name, String was, AccountForm form) {
        if (!was.equals(form.line(name))) {
            fields.add(name);
        }
    }

    private static String scope(boolean whole) {
        return whole ? "WHOLE" : "ENGAGEMENTS";
    }
}
