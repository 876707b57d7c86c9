package io.madoguchi.inquiry;

import static io.madoguchi.database.schema.Tables.ACCOUNT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.madoguchi.access.AccountKind;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** Who can be assigned and sent, to be selected beside other things. For customers nobody exists. */
public final class EngineerQuery {

    static final Condition IS_ENGINEER =
            ACCOUNT.KIND.eq(AccountKind.SUPPORT_ENGINEER.name()).and(ACCOUNT.STATUS.eq("ACTIVE"));

    public static final Field<List<Engineer>> ENGINEERS = multiset(
                    select(ACCOUNT.ID, ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME)
                            .from(ACCOUNT)
                            .where(IS_ENGINEER, ACCOUNT.CUSTOMER_ID.isNull())
                            .orderBy(ACCOUNT.FAMILY_NAME_KANA, ACCOUNT.GIVEN_NAME_KANA, ACCOUNT.ID))
            .convertFrom(rows -> rows.map(row -> new Engineer(row.value1(), row.value2() + " " + row.value3())));

    private EngineerQuery() {}
}
