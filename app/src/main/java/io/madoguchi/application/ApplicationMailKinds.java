package io.madoguchi.application;

import io.madoguchi.access.Database;
import io.madoguchi.mail.MailKind;
import io.madoguchi.mail.OutsideMail;
import io.madoguchi.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails about applications, and the cleaning up of those that nobody confirmed. */
@Configuration(proxyBeanMethods = false)
class ApplicationMailKinds {

    /** As the page on personal information says. */
    static final Duration KEPT_UNCONFIRMED = Duration.ofDays(7);

    @Bean
    static MailKind applicationArrived(ApplicationStore store, StaffQuery staff) {
        return new ArrivalMail(ArrivalMail.ARRIVED, store, staff);
    }

    @Bean
    static MailKind applicationAnswered(ApplicationStore store, StaffQuery staff) {
        return new ArrivalMail(ArrivalMail.ANSWERED, store, staff);
    }

    @Bean
    static OutsideMail applicationAsked(ApplicationStore store, ApplicationLinkStore links) {
        return new ApplicantMail(Step.Kind.ASKED, store, links);
    }

    @Bean
    static OutsideMail applicationApproved(ApplicationStore store, ApplicationLinkStore links) {
        return new ApplicantMail(Step.Kind.APPROVED, store, links);
    }

    @Bean
    static OutsideMail applicationRejected(ApplicationStore store, ApplicationLinkStore links) {
        return new ApplicantMail(Step.Kind.REJECTED, store, links);
    }

    @Bean
    static RecurringJob forgetUnconfirmedApplications(Database database, ApplicationLinkStore links, Clock clock) {
        return RecurringJob.of(
                "application.forget",
                Duration.ofHours(6),
                () -> database.asSystem(
                        "forgets applications whose address nobody confirmed",
                        () -> links.forgetUnconfirmed(clock.instant().minus(KEPT_UNCONFIRMED))));
    }
}
