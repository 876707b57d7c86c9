package io.madoguchi.customer;

import io.madoguchi.access.CustomerFunction;
import io.madoguchi.access.Viewer;
import io.madoguchi.audit.Audit;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import io.madoguchi.mail.Mails;
import io.madoguchi.shell.OnceOnly;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for functions, switches them and says why not (M5.5). To be called inside the viewer's transaction. */
@Component
class Functions {

    private final FunctionStore store;
    private final OnceOnly once;
    private final Mails mails;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Functions(FunctionStore store, OnceOnly once, Mails mails, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.once = once;
        this.mails = mails;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sent twice, it is asked once. */
    void ask(Viewer viewer, UUID formKey, CustomerFunction function, String reason) {
        boolean on = !store.on(viewer.customerId()).contains(function);
        once.run(viewer, formKey, () -> {
            UUID id = ids.next();
            if (!store.ask(id, viewer, function, on, reason, clock.instant())) {
                throw new Refused("customer.refused.asked");
            }
            audit.record(viewer, "customer.function-asked", subject(viewer.customerId(), "", function, on));
            mails.fanOut(FunctionMail.ASKED, id);
            return id.toString();
        });
    }

    void turn(Viewer viewer, UUID customer, String code, CustomerFunction function, boolean on) {
        if (store.on(customer).contains(function) == on) {
            throw new Refused("customer.refused.so");
        }
        store.set(customer, function, on, viewer, clock.instant());
        audit.record(viewer, "customer.function-switched", subject(customer, code, function, on));
    }

    void grant(Viewer viewer, UUID customer, String code, UUID id) {
        FunctionRequest request = open(customer, id);
        decide(viewer, request, true, "");
        store.set(customer, request.function(), request.on(), viewer, clock.instant());
        audit.record(viewer, "customer.function-switched", subject(customer, code, request.function(), request.on()));
        mails.fanOut(FunctionMail.DECIDED, id);
    }

    void decline(Viewer viewer, UUID customer, String code, UUID id, String answer) {
        FunctionRequest request = open(customer, id);
        decide(viewer, request, false, answer);
        audit.record(viewer, "customer.function-declined", subject(customer, code, request.function(), request.on()));
        mails.fanOut(FunctionMail.DECIDED, id);
    }

    private FunctionRequest open(UUID customer, UUID id) {
        List<FunctionRequest> all = store.requests(customer);
        FunctionRequest found =
                all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (!found.isOpen()) {
            throw new Refused("customer.refused.decided");
        }
        return found;
    }

    private void decide(Viewer viewer, FunctionRequest request, boolean granted, String answer) {
        if (!store.decide(request.id(), granted, answer, viewer, clock.instant())) {
            throw new Refused("customer.refused.decided");
        }
    }

    private static Audit.Subject subject(UUID customer, String code, CustomerFunction function, boolean on) {
        return new Audit.Subject(
                "customer", code, customer, "{\"function\":\"" + function + "\",\"on\":\"" + on + "\"}");
    }
}
