package io.madoguchi.demo;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.account.AccountVerbs;
import io.madoguchi.account.Invitations;
import io.madoguchi.account.NewAccounts;
import io.madoguchi.account.NewAccounts.Outcome;
import io.madoguchi.account.NewAccounts.Wanted;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.MailAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What administrators find to do: an account that waits for its owner, one that is suspended, accounts to be confirmed. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoAdministration {

    private static final Duration AGE_OF_ACCOUNTS = Duration.ofDays(170);
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(30);

    private final Database database;
    private final DSLContext dsl;
    private final DemoPeople people;
    private final NewAccounts accounts;
    private final Invitations invitations;
    private final AccountVerbs verbs;
    private final Ids ids;
    private final Clock clock;

    DemoAdministration(
            Database database,
            DSLContext dsl,
            DemoPeople people,
            NewAccounts accounts,
            Invitations invitations,
            AccountVerbs verbs,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.dsl = dsl;
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
        this.verbs = verbs;
        this.ids = ids;
        this.clock = clock;
    }

    void arrange() {
        database.asSystem(
                "demonstration: the accounts are not of today",
                () -> dsl.execute(
                        "update account set created_at = ?",
                        Timestamp.from(clock.instant().minus(AGE_OF_ACCOUNTS))));
        Viewer aoba = people.person("kanri@aoba.example");
        database.as(aoba, () -> {
            verbs.suspend(aoba, add(aoba, "mae@aoba.example", "前田", "修", "マエダ", "オサム", "情報システム部"));
            invitations.send(add(aoba, "infra-ml@aoba.example", "青葉", "基盤", "アオバ", "キバン", "基盤グループ"));
        });
        ask("C0001", Duration.ofDays(3));
        ask("C0002", Duration.ofDays(40));
    }

    private UUID add(
            Viewer viewer,
            String mail,
            String family,
            String given,
            String familyKana,
            String givenKana,
            String department) {
        Wanted wanted = new Wanted(
                viewer.customerId(),
                AccountKind.INQUIRY_AGENT,
                true,
                Set.of(),
                MailAddress.of(mail),
                family,
                given,
                familyKana,
                givenKana,
                department,
                "",
                "ja");
        return ((Outcome.Made) accounts.add(viewer, wanted)).account();
    }

    private void ask(String customer, Duration ago) {
        Instant opened = clock.instant().minus(ago);
        database.asSystem(
                "demonstration: accounts to be confirmed",
                () -> dsl.execute(
                        "insert into attestation (id, customer_id, opened_at, due_at) select ?, id, ?, ? from customer where code = ?",
                        ids.next(),
                        Timestamp.from(opened),
                        Timestamp.from(opened.plus(TIME_TO_ANSWER)),
                        customer));
    }
}
