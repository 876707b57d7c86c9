package io.madoguchi.intake;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.FormElement;

/** A call as the desk types it: takes the fields of the page as a browser does, changes some and presses a button. */
final class CallTyped {

    private static final String PATH = "/inquiries/new/call";

    private final Visitor visitor;
    private final Map<String, String> fields;

    private CallTyped(Visitor visitor, Map<String, String> fields) {
        this.visitor = visitor;
        this.fields = fields;
    }

    static CallTyped by(Visitor visitor) {
        return on(visitor, visitor.get(PATH));
    }

    static CallTyped on(Visitor visitor, Answer page) {
        FormElement form = (FormElement) Objects.requireNonNull(
                page.document().selectFirst("main form:has([name=form_key])"), () -> page.status() + page.text());
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(each -> fields.put(each.key(), each.value()));
        form.select("textarea")
                .forEach(area -> fields.put(area.attr("name"), area.wholeText().replaceFirst("^\n", "")));
        fields.keySet().removeIf(name -> name.startsWith("_") || name.equals("files"));
        return new CallTyped(visitor, fields);
    }

    CallTyped filled() {
        return with("severity", "HIGH").with("subject", "電源が入らない").with("description", "朝から電源が入らない。");
    }

    CallTyped with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new CallTyped(visitor, changed);
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.values().removeIf(String::isEmpty);
        return typed;
    }

    /** Looks for something and takes what is found first. */
    CallTyped choosing(String search) {
        Answer found = with("q", search).press("search");
        String choice = Objects.requireNonNull(
                        found.document().selectFirst("#call-matches button"), () -> search + ": " + found.text())
                .val();
        return on(visitor, on(visitor, found).send("choose", choice));
    }

    Answer press(String step, FilePart... files) {
        return send("step", step, files);
    }

    Answer send(String button, String value, FilePart... files) {
        String[] flat = with(button, value).fields.entrySet().stream()
                .flatMap(each -> List.of(each.getKey(), each.getValue()).stream())
                .toArray(String[]::new);
        return visitor.postFiles(PATH, Arrays.asList(files), flat);
    }

    /** Gives the number. */
    String register(FilePart... files) {
        return number(press("send", files));
    }

    static String number(Answer answer) {
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.location().replaceAll("/inquiries/(I-\\d{8}-\\d{4,})/call", "$1");
    }
}
