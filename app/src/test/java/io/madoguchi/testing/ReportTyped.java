package io.madoguchi.testing;

import io.madoguchi.testing.Visitor.FilePart;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.FormElement;

/** A report as somebody types it: takes the fields of the page as a browser does, changes some and sends them. */
public final class ReportTyped {

    private final Visitor visitor;
    private final Map<String, String> fields;

    private ReportTyped(Visitor visitor, Map<String, String> fields) {
        this.visitor = visitor;
        this.fields = fields;
    }

    /** The empty form. */
    public static ReportTyped by(Visitor visitor) {
        return on(visitor, visitor.get("/inquiries/new"));
    }

    /** The form of any page of the flow, as it came. */
    public static ReportTyped on(Visitor visitor, Answer page) {
        FormElement form = (FormElement) Objects.requireNonNull(
                page.document().selectFirst("main form:has([name=form_key])"), () -> page.status() + page.text());
        Map<String, String> fields = new LinkedHashMap<>();
        // What takes several values is taken with a space between them as well.
        form.formData().forEach(each -> fields.merge(each.key(), each.value(), (one, other) -> one + " " + other));
        // Like a browser: spaces stay, one line end after the tag does not count.
        form.select("textarea")
                .forEach(area -> fields.put(area.attr("name"), area.wholeText().replaceFirst("^\n", "")));
        fields.keySet().removeIf(name -> name.startsWith("_") || name.equals("files"));
        return new ReportTyped(visitor, fields);
    }

    public static ReportTyped incident(Visitor visitor) {
        return by(visitor).filled();
    }

    public ReportTyped filled() {
        return with("kind", "INCIDENT")
                .with("severity", "HIGH")
                .with("subject", "共有ストレージ コントローラA 故障")
                .with("began_at", "2026-11-24T09:30")
                .with("description", "朝9時30分ごろから遅い。\n\n「Controller A: panic」と出ています。")
                .with("effect", "生産管理が止まりかけています。");
    }

    public ReportTyped with(String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new ReportTyped(visitor, changed);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What a person typed or chose, without what the page itself carries along. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.keySet().removeAll(List.of("form_key", "device_shown", "draft_editor", "draft_version"));
        typed.values().removeIf(String::isEmpty);
        return typed;
    }

    public Answer confirm(FilePart... files) {
        return press("confirm", files);
    }

    public Answer press(String step, FilePart... files) {
        return visitor.postFiles(
                "/inquiries/new", Arrays.asList(files), with("step", step).flat());
    }

    public Answer remove(String upload) {
        return visitor.postFiles(
                "/inquiries/new", List.of(), with("remove", upload).flat());
    }

    /** By the button. */
    public Answer save(FilePart... files) {
        return visitor.postFiles("/inquiries/new/draft", Arrays.asList(files), flat());
    }

    /** As the page does while it is typed into. */
    public Answer autosave() {
        return visitor.postFragment("/inquiries/new/draft", flat());
    }

    public Answer finish() {
        return visitor.post("/inquiries", flat());
    }

    /** All three steps; gives the number. */
    public String report(FilePart... files) {
        Answer confirmation = confirm(files);
        Answer finished = on(visitor, confirmation).finish();
        return number(finished);
    }

    public static String number(Answer finished) {
        if (finished.status() != 303) {
            throw new AssertionError(finished.status() + " " + finished.text());
        }
        return finished.location().replaceAll("/inquiries/(I-\\d{8}-\\d{4,})/received", "$1");
    }

    private String[] flat() {
        return fields.entrySet().stream()
                .flatMap(each -> List.of(each.getKey(), each.getValue()).stream())
                .toArray(String[]::new);
    }
}
