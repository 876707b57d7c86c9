package io.madoguchi.visit;

import io.madoguchi.mail.MailKind;
import java.util.List;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The mails about visits and parts: one kind for each state that somebody is told of. */
class DispatchMailKinds implements BeanRegistrar {

    static final List<String> EVENTS = List.of(
            "visit.requested",
            "visit.planned",
            "visit.started",
            "visit.done",
            "visit.cancelled",
            "part.requested",
            "part.planned",
            "part.shipped",
            "part.arrived",
            "part.cancelled");

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        EVENTS.forEach(event -> registry.registerBean(
                event,
                MailKind.class,
                bean -> bean.supplier(beans -> new DispatchMail(event, beans.bean(DispatchMailQuery.class)))));
    }

    @Configuration(proxyBeanMethods = false)
    @Import(DispatchMailKinds.class)
    static class Registration {}
}
