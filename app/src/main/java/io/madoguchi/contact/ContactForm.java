package io.madoguchi.contact;

import io.madoguchi.contract.ServiceHours;
import io.madoguchi.contract.ServicePlan;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.kernel.Ids;
import io.madoguchi.kernel.MailAddress;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.TypedText;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed about a window. */
public record ContactForm(UUID formKey, MultiValueMap<String, String> fields) {

    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NOTE = 500;

    /** What a mail program opens a letter to without doubt; stricter than what the standard allows. */
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9()\\- ]{5,24}(#[0-9]{1,6})?");

    static ContactForm sent(MultiValueMap<String, String> fields, Ids ids) {
        String key = Objects.requireNonNullElse(fields.getFirst("form_key"), "");
        try {
            return new ContactForm(UUID.fromString(key), fields);
        } catch (IllegalArgumentException e) {
            return new ContactForm(ids.next(), fields);
        }
    }

    /** A new window is reached by the form of this portal, unless somebody says otherwise. */
    static ContactForm blank(Ids ids) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("web", ContactDetails.REPORT);
        fields.add("hours", ServiceHours.WEEKDAY_0900_1730.code());
        return new ContactForm(ids.next(), fields);
    }

    static ContactForm of(ContactDetails details, Ids ids) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("title", details.title());
        fields.add("title_en", details.titleEn());
        details.services().forEach(each -> fields.add("services", each.name()));
        details.plans().forEach(each -> fields.add("plans", each.name()));
        fields.add("telephone", details.telephone());
        fields.add("mail", details.mail());
        fields.add("web", details.web());
        fields.add("hours", details.hours().code());
        fields.add("note", details.note());
        fields.add("note_en", details.noteEn());
        if (details.elsewhere()) {
            fields.add("elsewhere", "on");
        }
        return new ContactForm(ids.next(), fields);
    }

    public String line(String name) {
        return TypedText.line(fields.getFirst(name)).strip();
    }

    public String text(String name) {
        return TypedText.lines(fields.getFirst(name)).strip();
    }

    public boolean has(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    public boolean elsewhere() {
        return fields.containsKey("elsewhere");
    }

    /** Only of a form without errors. */
    ContactDetails details() {
        return new ContactDetails(
                elsewhere(),
                line("title"),
                line("title_en"),
                chosen(ServiceType.class, "services"),
                chosen(ServicePlan.class, "plans"),
                line("telephone"),
                mail(),
                line("web"),
                hours(),
                text("note"),
                text("note_en"));
    }

    /** Only of a form without errors. */
    LocalDate from() {
        return LocalDate.parse(line("valid_from"));
    }

    FormErrors errors() {
        FormErrors errors = new FormErrors();
        limit(errors, "title", line("title"), LONGEST_LINE, true);
        limit(errors, "title_en", line("title_en"), LONGEST_LINE, false);
        require(errors, "services", !chosen(ServiceType.class, "services").isEmpty());
        require(errors, "plans", !chosen(ServicePlan.class, "plans").isEmpty());
        if (line("telephone").isEmpty() && mail().isEmpty() && line("web").isEmpty()) {
            errors.reject("telephone", "contact.invalid.unreachable");
        }
        require(
                errors,
                "telephone",
                line("telephone").isEmpty()
                        || TELEPHONE.matcher(line("telephone")).matches());
        require(errors, "mail", mail().isEmpty() || MAIL.matcher(mail()).matches());
        require(errors, "hours", known(line("hours")).isPresent());
        if (elsewhere() && (line("web").isEmpty() || line("web").equals(ContactDetails.REPORT))) {
            errors.reject("web", "contact.invalid.web.elsewhere");
        }
        require(errors, "web", isWeb(line("web")));
        limit(errors, "note", text("note"), LONGEST_NOTE, false);
        limit(errors, "note_en", text("note_en"), LONGEST_NOTE, false);
        errorOfDay(errors);
        return errors;
    }

    /** Of the form that withdraws, which asks for nothing else. */
    FormErrors errorsOfDay() {
        FormErrors errors = new FormErrors();
        errorOfDay(errors);
        return errors;
    }

    /** A day that was refused stands at its field, anything else at the head of the form. */
    static FormErrors errors(Refused refused) {
        FormErrors errors = new FormErrors();
        errors.reject(
                refused.key().startsWith("contact.invalid.valid_from") ? "valid_from" : "title",
                refused.key(),
                refused.arguments());
        return errors;
    }

    private void errorOfDay(FormErrors errors) {
        try {
            from();
        } catch (DateTimeParseException e) {
            errors.reject("valid_from", "contact.invalid.valid_from");
        }
    }

    private String mail() {
        return MailAddress.of(line("mail")).value();
    }

    private ServiceHours hours() {
        return known(line("hours")).orElseThrow();
    }

    private static Optional<ServiceHours> known(String code) {
        return Arrays.stream(ServiceHours.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    private <E extends Enum<E>> Set<E> chosen(Class<E> type, String name) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E each : type.getEnumConstants()) {
            if (has(name, each.name())) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    private static boolean isWeb(String address) {
        if (address.isEmpty() || address.equals(ContactDetails.REPORT)) {
            return true;
        }
        URI uri = uri(address);
        return address.length() <= LONGEST_ADDRESS
                && uri != null
                && "https".equals(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null;
    }

    private static @Nullable URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void limit(FormErrors errors, String field, String value, int longest, boolean required) {
        if (TypedText.length(value) > longest || (required && TypedText.isBlank(value))) {
            errors.reject(field, "contact.invalid." + field, longest);
        }
    }

    private static void require(FormErrors errors, String field, boolean good) {
        if (!good) {
            errors.reject(field, "contact.invalid." + field);
        }
    }
}
