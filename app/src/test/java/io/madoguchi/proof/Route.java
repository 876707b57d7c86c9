package io.madoguchi.proof;

import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A route of the program as the proof knows it.
 *
 * @param name method and pattern, {@code GET /devices/{code}}
 * @param about what stands in the pattern
 * @param allows whether it exists for somebody, with that record where there is one
 * @param success the answer if it does; of forms, one that changes nothing
 * @param fields of the form, as name, value, name, value …
 */
record Route(String name, About about, BiPredicate<Seat, Item> allows, int success, Function<Seat, String[]> fields) {

    enum About {
        NOTHING,
        DEVICE,
        CONTRACT,
        INQUIRY,
        RECEIPT,
        ATTACHMENT,
        CARD,
        VISIT,
        PART,
        OUTAGE,
        IMPORT_RUN,
        SAVED_VIEW,
        CONTACT_WINDOW,
        ANSWER_TEMPLATE,
        ACCOUNT,
        CUSTOMER,
        APPLICATION,
        SIGN_IN_RULE,
        ENGAGEMENT,
        ACCESS_APPLICATION
    }

    static Route page(String path, Who who) {
        return new Route("GET " + path, About.NOTHING, (seat, none) -> who.includes(seat), 200, seat -> new String[0]);
    }

    static Route page(String path, About about, BiPredicate<Seat, Item> allows) {
        return new Route("GET " + path, about, allows, 200, seat -> new String[0]);
    }

    static Route form(String path, About about, Who who, int success, String... fields) {
        return new Route("POST " + path, about, (seat, item) -> who.includes(seat), success, seat -> fields);
    }

    static Route form(String path, Who who, int success, String... fields) {
        return new Route("POST " + path, About.NOTHING, (seat, none) -> who.includes(seat), success, seat -> fields);
    }

    /** A step of an inquiry, taken on a version of it that is long past: it is told so, and nothing changes; nor is anything said. */
    static Route step(String noun, BiPredicate<Seat, Item> allows) {
        return new Route(
                "POST /inquiries/{number}/" + noun,
                About.INQUIRY,
                (seat, inquiry) -> seat.sees(inquiry) && allows.test(seat, inquiry),
                409,
                seat -> new String[] {"version", "-1"});
    }

    /**
     * The same for a visit or a part.
     *
     * @param answer 409, or 422 where a field is needed that is not sent
     */
    static Route dispatch(String path, About about, Who who, int answer) {
        return new Route(
                "POST /inquiries/{number}/" + path,
                about,
                (seat, item) -> seat.sees(item) && who.includes(seat),
                answer,
                seat -> new String[] {"version", "-1"});
    }

    Route answering(int other) {
        return new Route(name, about, allows, other, fields);
    }

    boolean isForm() {
        return name.startsWith("POST ");
    }

    boolean isOpenToAll() {
        return about == About.NOTHING
                && name.matches(
                        ".* /(login|login/.*|language|password/.*|apply/account(/received)?|apply/confirm|apply/answer|terms|security-policy|privacy|personal-information)");
    }

    String pattern() {
        return name.substring(name.indexOf(' ') + 1);
    }
}
