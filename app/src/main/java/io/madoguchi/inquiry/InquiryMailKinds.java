package io.madoguchi.inquiry;

import io.madoguchi.mail.MailKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails about inquiries, one for each kind of entry that is told to somebody. */
@Configuration(proxyBeanMethods = false)
class InquiryMailKinds {

    @Bean
    static MailKind inquiryReported(InquiryMailQuery query) {
        return about(EntryKind.REPORTED, query);
    }

    @Bean
    static MailKind inquiryAssigned(InquiryMailQuery query) {
        return about(EntryKind.ASSIGNED, query);
    }

    @Bean
    static MailKind inquiryMessage(InquiryMailQuery query) {
        return about(EntryKind.MESSAGE, query);
    }

    @Bean
    static MailKind inquiryRestorationStated(InquiryMailQuery query) {
        return about(EntryKind.RESTORATION_STATED, query);
    }

    @Bean
    static MailKind inquiryWorkaround(InquiryMailQuery query) {
        return about(EntryKind.WORKAROUND, query);
    }

    @Bean
    static MailKind inquiryRestored(InquiryMailQuery query) {
        return about(EntryKind.RESTORED, query);
    }

    @Bean
    static MailKind inquiryAnswered(InquiryMailQuery query) {
        return about(EntryKind.ANSWERED, query);
    }

    @Bean
    static MailKind inquiryClosed(InquiryMailQuery query) {
        return about(EntryKind.CLOSED, query);
    }

    @Bean
    static MailKind inquiryReopened(InquiryMailQuery query) {
        return about(EntryKind.REOPENED, query);
    }

    private static MailKind about(EntryKind kind, InquiryMailQuery query) {
        return new InquiryMail(kind, kind.mail().orElseThrow(), query);
    }
}
