package io.madoguchi.customer;

import io.madoguchi.access.Viewer;
import io.madoguchi.customer.FunctionMailQuery.Asked;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.MailKind;
import io.madoguchi.shell.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells staff that a customer asks for a change of functions, and the asker what came of it. */
record FunctionMail(String event, FunctionMailQuery query) implements MailKind {

    static final String ASKED = "customer.function-asked";
    static final String DECIDED = "customer.function-decided";

    @Override
    public Optional<String> label() {
        return Optional.of("customer.mail." + (isDecision() ? "decided" : "asked") + ".label");
    }

    @Override
    public boolean concernsCustomers() {
        return isDecision();
    }

    @Override
    public Collection<UUID> recipients(UUID request) {
        return isDecision() ? List.of(query.asker(request)) : query.staff(request);
    }

    @Override
    public Optional<Letter> render(Viewer recipient, UUID request, Words words) {
        return query.find(request)
                .filter(asked ->
                        recipient.isStaff() != isDecision() && asked.request().isOpen() != isDecision())
                .map(asked -> letter(asked, words));
    }

    private Letter letter(Asked asked, Words words) {
        FunctionRequest request = asked.request();
        String key = "customer.mail." + (isDecision() ? request.state() : "asked");
        Letter letter = Letter.of(words.t(key + ".topic"))
                .paragraph(words.t(key))
                .fact(words.t("customer.function"), words.word("customer.function", request.function()))
                .fact(
                        words.t("customer.request.change"),
                        words.t(request.on() ? "customer.function.turnOn" : "customer.function.turnOff"));
        if (!isDecision()) {
            return letter.fact(words.t("customer.name"), asked.customerName())
                    .fact(words.t("customer.request.by"), words.person(request.accountName()))
                    .fact(words.t("customer.request.reason"), request.reason())
                    .link(words.t("customer.mail.link.staff"), "/customers/" + asked.customerCode());
        }
        return (request.answer().isEmpty() ? letter : letter.fact(words.t("customer.request.answer"), request.answer()))
                .link(words.t("customer.mail.link"), "/accounts/functions");
    }

    private boolean isDecision() {
        return event.equals(DECIDED);
    }
}
