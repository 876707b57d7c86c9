package io.madoguchi.inquiry;

import io.madoguchi.mail.MailKind;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The mails about inquiries: one kind for each kind of entry that is told to somebody. */
class InquiryMailKinds implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (EntryKind kind : EntryKind.values()) {
            kind.mail()
                    .ifPresent(event -> registry.registerBean(
                            event,
                            MailKind.class,
                            bean -> bean.supplier(
                                    beans -> new InquiryMail(kind, event, beans.bean(InquiryMailQuery.class)))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(InquiryMailKinds.class)
    static class Registration {}
}
