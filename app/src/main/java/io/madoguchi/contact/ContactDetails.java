package io.madoguchi.contact;

import io.madoguchi.contract.ServiceHours;
import io.madoguchi.contract.ServicePlan;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.shell.Words;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a window is reached, when, and for what. Empty where there is nothing.
 *
 * @param elsewhere its products stay on another form, to which it is only a link
 * @param titleEn empty: the Japanese one stands for both
 * @param web {@link #REPORT}, else an address beginning with https
 */
public record ContactDetails(
        boolean elsewhere,
        String title,
        String titleEn,
        Set<ServiceType> services,
        Set<ServicePlan> plans,
        String telephone,
        String mail,
        String web,
        ServiceHours hours,
        String note,
        String noteEn) {

    /** The form of this portal. */
    public static final String REPORT = "/inquiries/new";

    public ContactDetails {
        services = Set.copyOf(services);
        plans = Set.copyOf(plans);
    }

    /** What a change can touch, in the order of the page. */
    public enum Field {
        TITLE,
        SERVICES,
        PLANS,
        TELEPHONE,
        MAIL,
        WEB,
        HOURS,
        NOTE
    }

    public boolean serves(ServiceType service, ServicePlan plan) {
        return services.contains(service) && plans.contains(plan);
    }

    public String title(Words words) {
        return words.isJapanese() || titleEn.isEmpty() ? title : titleEn;
    }

    public String note(Words words) {
        return words.isJapanese() || noteEn.isEmpty() ? note : noteEn;
    }

    /** The language that {@link #title(Words)} is in, if it is not that of the page. */
    public boolean isUntranslated(Words words) {
        return !words.isJapanese() && titleEn.isEmpty();
    }

    /** As a telephone dials it. */
    public String dialled() {
        return "tel:" + Normalizer.normalize(telephone, Normalizer.Form.NFKC).replaceAll("[^+0-9]", "");
    }

    /** The form of the portal itself, which only customers have. */
    public boolean isReportedHere() {
        return web.equals(REPORT);
    }

    /** What is different there. */
    public Set<Field> changes(ContactDetails next) {
        Set<Field> changed = EnumSet.noneOf(Field.class);
        Stream.of(Field.values())
                .filter(field -> !Objects.equals(value(field), next.value(field)))
                .forEach(changed::add);
        return changed;
    }

    public boolean has(Field field) {
        return switch (field) {
            case TITLE, SERVICES, PLANS, HOURS -> true;
            case TELEPHONE -> !telephone.isEmpty();
            case MAIL -> !mail.isEmpty();
            case WEB -> !web.isEmpty();
            case NOTE -> !note.isEmpty();
        };
    }

    /** As a person reads it. */
    public String text(Field field, Words words) {
        String text = switch (field) {
            case TITLE -> title(words);
            case SERVICES ->
                joined(
                        Stream.of(ServiceType.values())
                                .filter(services::contains)
                                .map(ServiceType::key),
                        words);
            case PLANS ->
                joined(Stream.of(ServicePlan.values()).filter(plans::contains).map(ServicePlan::key), words);
            case TELEPHONE -> telephone;
            case MAIL -> mail;
            case WEB -> isReportedHere() ? words.t("contact.web.here") : web;
            case HOURS -> words.t(hours.key());
            case NOTE -> note(words);
        };
        return has(field) ? text : words.t("contact.nothing");
    }

    /** In the order of the contracts, whatever the order of a set. */
    private static String joined(Stream<String> keys, Words words) {
        return keys.map(words::t).collect(Collectors.joining(words.t("contact.separator")));
    }

    private Object value(Field field) {
        return switch (field) {
            case TITLE -> title + '\n' + titleEn;
            case SERVICES -> services;
            case PLANS -> plans;
            case TELEPHONE -> telephone;
            case MAIL -> mail;
            case WEB -> web;
            case HOURS -> hours;
            case NOTE -> note + '\n' + noteEn;
        };
    }
}
