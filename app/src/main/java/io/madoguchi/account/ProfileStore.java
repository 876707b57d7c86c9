package io.madoguchi.account;

import static io.madoguchi.database.schema.Tables.ACCOUNT;

import io.madoguchi.account.ProfileView.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The viewer's own account. */
@Component
class ProfileStore {

    private final DSLContext dsl;

    ProfileStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    Profile load(UUID account) {
        return dsl.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(row -> new Profile(
                        new ProfileForm(
                                row.getFamilyName(),
                                row.getGivenName(),
                                row.getFamilyNameKana(),
                                row.getGivenNameKana(),
                                row.getLanguage(),
                                row.getVersion()),
                        row.getDepartment()));
    }

    /** False if the account has been changed since the form's page was shown. */
    boolean save(UUID account, ProfileForm form) {
        return dsl.update(ACCOUNT)
                        .set(ACCOUNT.FAMILY_NAME, form.familyName())
                        .set(ACCOUNT.GIVEN_NAME, form.givenName())
                        .set(ACCOUNT.FAMILY_NAME_KANA, form.familyNameKana())
                        .set(ACCOUNT.GIVEN_NAME_KANA, form.givenNameKana())
                        .set(ACCOUNT.LANGUAGE, form.language())
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(account).and(ACCOUNT.VERSION.eq(form.version())))
                        .execute()
                == 1;
    }

    /** By organisation, the own one first. */
    List<Reach> reach() {
        Map<String, Reach> byCustomer = new LinkedHashMap<>();
        for (Record row : dsl.fetch("select * from own_reach()")) {
            String customer = row.get("customer_name", String.class);
            Reach reach = byCustomer.computeIfAbsent(
                    customer,
                    name -> new Reach(
                            name, row.get("home", Boolean.class), row.get("whole", Boolean.class), new ArrayList<>()));
            if (!reach.whole()) {
                reach.engagements()
                        .add(new Reach.Part(
                                row.get("engagement_name", String.class),
                                row.get("group_name", String.class),
                                row.get("shows_money", Boolean.class)));
            }
        }
        return List.copyOf(byCustomer.values());
    }

    record Profile(ProfileForm form, String department) {}
}
