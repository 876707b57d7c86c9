package io.madoguchi.access;

import io.madoguchi.database.Logins;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the rows. Each call is one transaction that takes a database role and says for whom it works, so that
 * row-level security decides what exists. Outside of it the program's login may read nothing at all: a query without a
 * viewer fails.
 */
@Component
public class Database {

    private final DSLContext dsl;
    private final TransactionTemplate transactions;
    private final String prefix;

    public Database(DSLContext dsl, PlatformTransactionManager transactions, Logins logins) {
        this.dsl = dsl;
        this.transactions = new TransactionTemplate(transactions);
        this.prefix = logins.prefix();
    }

    /** Works for a person: only rows that exist for the viewer are read, only those he may write are written. */
    public <T extends @Nullable Object> T as(Viewer viewer, Supplier<T> work) {
        Organisation organisation = viewer.organisation();
        return in(
                viewer.isStaff() ? "staff" : "customer",
                viewer.accountId(),
                viewer.kind().name(),
                organisation == null ? null : organisation.id(),
                viewer.whole(),
                array(viewer.engagements()),
                viewer.may(Permission.SEE_MONEY),
                array(viewer.moneyEngagements()),
                viewer.functions().contains(CustomerFunction.INCIDENT_INTAKE),
                work);
    }

    public void as(Viewer viewer, Runnable work) {
        this.<@Nullable Object>as(viewer, () -> {
            work.run();
            return null;
        });
    }

    /** Works for nobody yet: only the functions made for sign-in, password links and the like can be called. */
    public <T extends @Nullable Object> T asPublic(Supplier<T> work) {
        return in("public", null, "", null, false, "{}", false, "{}", false, work);
    }

    /**
     * Works for the program itself: all rows of all customers.
     *
     * @param why what cannot be done on behalf of a person; shown in the database's list of activities
     */
    public <T extends @Nullable Object> T asSystem(String why, Supplier<T> work) {
        return in("system", null, why, null, false, "{}", false, "{}", false, work);
    }

    public void asSystem(String why, Runnable work) {
        this.<@Nullable Object>asSystem(why, () -> {
            work.run();
            return null;
        });
    }

    private <T extends @Nullable Object> T in(
            String role,
            @Nullable UUID account,
            String kind,
            @Nullable UUID customer,
            boolean whole,
            String engagements,
            boolean money,
            String moneyEngagements,
            boolean intake,
            Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Work for one viewer cannot begin inside the work for another");
        }
        return transactions.execute(status -> {
            dsl.execute(
                    """
                    select set_config('role', ?, true), set_config('portal.account', ?, true),
                        set_config('portal.kind', ?, true), set_config('portal.customer', ?, true),
                        set_config('portal.whole', ?, true), set_config('portal.engagements', ?, true),
                        set_config('portal.money', ?, true), set_config('portal.money_engagements', ?, true),
                        set_config('portal.intake', ?, true)""",
                    prefix + "_" + role,
                    text(account),
                    kind,
                    text(customer),
                    String.valueOf(whole),
                    engagements,
                    String.valueOf(money),
                    moneyEngagements,
                    String.valueOf(intake));
            return work.get();
        });
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
