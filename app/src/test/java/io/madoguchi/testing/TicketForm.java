package io.madoguchi.testing;

import io.madoguchi.testing.Visitor.FilePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.FormElement;

/** A form on the page of an inquiry, filled and sent as a browser does it. */
public final class TicketForm {

    private final Visitor visitor;
    private final String action;
    private final Map<String, String> fields;

    private TicketForm(Visitor visitor, String action, Map<String, String> fields) {
        this.visitor = visitor;
        this.action = action;
        this.fields = fields;
    }

    /** @param noun the last part of the form's address */
    public static TicketForm of(Visitor visitor, String number, String noun) {
        return on(visitor, visitor.get("/inquiries/" + number), noun);
    }

    public static TicketForm on(Visitor visitor, Answer page, String noun) {
        FormElement form = (FormElement) Objects.requireNonNull(
                page.document().selectFirst("main form[action$=/" + noun + "]"),
                () -> "no form " + noun + ": " + page.status() + " " + page.text());
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(each -> fields.put(each.key(), each.value()));
        form.select("textarea").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
        fields.keySet().removeIf(name -> name.startsWith("_") || name.equals("files") || name.equals("signature"));
        return new TicketForm(visitor, form.attr("action"), fields);
    }

    public TicketForm with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new TicketForm(visitor, action, changed);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public Answer send(FilePart... files) {
        String[] flat = fields.entrySet().stream()
                .flatMap(each -> List.of(each.getKey(), each.getValue()).stream())
                .toArray(String[]::new);
        return files.length > 0 || action.endsWith("/messages")
                ? visitor.postFiles(action, List.of(files), flat)
                : visitor.post(action, flat);
    }

    /** Sends it and expects that it is carried out. */
    public void done() {
        Answer answer = send();
        if (answer.status() != 303) {
            throw new AssertionError(action + ": " + answer.status() + " " + answer.text());
        }
    }
}
