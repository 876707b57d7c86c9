package io.madoguchi.proof;

import static io.madoguchi.proof.Route.dispatch;
import static io.madoguchi.proof.Route.form;
import static io.madoguchi.proof.Route.page;
import static io.madoguchi.proof.Route.step;
import static io.madoguchi.proof.Who.ACCESS_APPLICANTS;
import static io.madoguchi.proof.Who.ACCESS_DECIDERS;
import static io.madoguchi.proof.Who.ACCOUNT_ADDERS;
import static io.madoguchi.proof.Who.ACCOUNT_READERS;
import static io.madoguchi.proof.Who.ADMINISTRATORS;
import static io.madoguchi.proof.Who.APPLICATION_READERS;
import static io.madoguchi.proof.Who.CONTRACT_READERS;
import static io.madoguchi.proof.Who.CUSTOMERS;
import static io.madoguchi.proof.Who.DESK;
import static io.madoguchi.proof.Who.DISPATCHERS;
import static io.madoguchi.proof.Who.ENGAGEMENT_READERS;
import static io.madoguchi.proof.Who.ENGINEERS;
import static io.madoguchi.proof.Who.EVERYBODY;
import static io.madoguchi.proof.Who.IMPORTERS;
import static io.madoguchi.proof.Who.NOTE_WRITERS;
import static io.madoguchi.proof.Who.NO_ONE;
import static io.madoguchi.proof.Who.PLANNERS;
import static io.madoguchi.proof.Who.REPORTERS;
import static io.madoguchi.proof.Who.RESPONDERS;
import static io.madoguchi.proof.Who.SIGNED_IN;
import static io.madoguchi.proof.Who.SPOKESMEN;
import static io.madoguchi.proof.Who.STAFF;

import io.madoguchi.proof.Route.About;
import io.madoguchi.testing.Cast;
import java.util.List;
import java.util.function.BiPredicate;

/** Every route of the program, and for whom it exists. A route that is not here fails the build. */
final class Routes {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static final BiPredicate<Seat, Item> READERS = Seat::sees;

    static final List<Route> ALL = List.of(
            page("/", SIGNED_IN),
            page("/login", EVERYBODY),
            page("/error", SIGNED_IN).answering(404),
            page("/password/forgot", EVERYBODY),
            form("/password/forgot", EVERYBODY, 422, "mail", "nobody"),
            page("/password/reset", EVERYBODY).answering(410),
            form("/password/reset", EVERYBODY, 410, "token", "wrong"),
            language(),
            page("/profile", SIGNED_IN),
            form("/profile", SIGNED_IN, 422, "version", "1"),
            form("/profile/password", SIGNED_IN, 422, "old_password", Cast.PASSWORD, "password", "short"),
            form("/login/passkey/options", EVERYBODY, 200),
            form("/login/passkey", EVERYBODY, 303),
            // Nobody here stands before the gate; GateRoutesTest looks after who does.
            page("/sign-in/factor", SIGNED_IN).answering(303),
            form("/sign-in/factor", SIGNED_IN, 303),
            form("/sign-in/factor/passkey/options", SIGNED_IN, 200),
            form("/sign-in/factor/passkey", SIGNED_IN, 303),
            page("/sign-in/enrol", SIGNED_IN).answering(303),
            form("/sign-in/enrol", SIGNED_IN, 303),
            form("/sign-in/enrol/passkey/options", SIGNED_IN, 200),
            form("/sign-in/enrol/passkey", SIGNED_IN, 303),
            page("/profile/security", SIGNED_IN),
            page("/profile/security/totp", SIGNED_IN),
            form("/profile/security/totp", SIGNED_IN, 422),
            page("/profile/security/totp/removal", SIGNED_IN),
            form("/profile/security/totp/removal", SIGNED_IN, 422),
            page("/profile/security/codes", SIGNED_IN),
            form("/profile/security/codes", SIGNED_IN, 422),
            page("/profile/security/passkeys", SIGNED_IN),
            form("/profile/security/passkeys/options", SIGNED_IN, 200),
            form("/profile/security/passkeys", SIGNED_IN, 422),
            // Of a passkey that is nobody's.
            page("/profile/security/passkeys/removal", NO_ONE),
            form("/profile/security/passkeys/removal", NO_ONE, 404),
            form("/profile/security/sessions/end", SIGNED_IN, 303, "session", "none"),
            page("/settings/security", ADMINISTRATORS),
            page(
                    "/settings/security/customers/{code}",
                    About.SIGN_IN_RULE,
                    (seat, rule) -> ADMINISTRATORS.includes(seat)),
            form("/settings/security/customers/{code}", About.SIGN_IN_RULE, ADMINISTRATORS, 422, "ranges", "x"),
            page("/settings/security/roles/{role}", About.SIGN_IN_RULE, (seat, rule) -> ADMINISTRATORS.includes(seat)),
            form("/settings/security/roles/{role}", About.SIGN_IN_RULE, ADMINISTRATORS, 422, "ranges", "x"),
            form("/organisation", SIGNED_IN, 404, "organisation", NOBODY),
            page("/kept-form", SIGNED_IN).answering(303),
            form("/kept-form/discard", SIGNED_IN, 303),
            page("/calendar", SIGNED_IN),
            page("/profile/notices", SIGNED_IN),
            form("/profile/notices", SIGNED_IN, 303),
            page("/inbox", SIGNED_IN),
            // Whose own it is, NoticesWebTest looks after.
            new Route("GET /inbox/{id}", About.IMPORT_RUN, (seat, none) -> false, 303, seat -> new String[0]),
            form("/inbox/read", SIGNED_IN, 303),
            page("/templates", NOTE_WRITERS),
            page("/templates/new", NOTE_WRITERS),
            form("/templates", NOTE_WRITERS, 422, "form_key", NOBODY),
            page(
                    "/templates/{id}",
                    About.ANSWER_TEMPLATE,
                    (seat, template) -> NOTE_WRITERS.includes(seat) && seat.sees(template)),
            new Route(
                    "POST /templates/{id}",
                    About.ANSWER_TEMPLATE,
                    (seat, template) -> NOTE_WRITERS.includes(seat) && seat.sees(template),
                    422,
                    seat -> new String[] {"form_key", NOBODY}),
            // In a version that it never had, so that nothing goes.
            new Route(
                    "POST /templates/{id}/removal",
                    About.ANSWER_TEMPLATE,
                    (seat, template) -> NOTE_WRITERS.includes(seat) && seat.sees(template),
                    409,
                    seat -> new String[] {"version", "-1"}),
            page("/inquiries/{number}/templates", About.INQUIRY, (seat, inquiry) -> NOTE_WRITERS.includes(seat)),
            page("/windows", SIGNED_IN),
            page("/windows/new", ADMINISTRATORS),
            form("/windows", ADMINISTRATORS, 422, "form_key", NOBODY),
            page("/windows/{id}", About.CONTACT_WINDOW, (seat, window) -> STAFF.includes(seat)),
            page("/windows/{id}/change", About.CONTACT_WINDOW, (seat, window) -> ADMINISTRATORS.includes(seat)),
            form("/windows/{id}/changes", About.CONTACT_WINDOW, ADMINISTRATORS, 422, "form_key", NOBODY),
            form("/windows/{id}/withdrawal", About.CONTACT_WINDOW, ADMINISTRATORS, 422, "form_key", NOBODY),
            // There is no announcement to take back.
            form("/windows/{id}/revocation", About.CONTACT_WINDOW, ADMINISTRATORS, 409, "form_key", NOBODY),
            page("/accounts", ACCOUNT_READERS),
            page("/accounts/export.csv", ACCOUNT_READERS),
            page("/accounts/new", ACCOUNT_ADDERS),
            form("/accounts", ACCOUNT_ADDERS, 422, "form_key", NOBODY),
            page("/accounts/functions", SPOKESMEN),
            form("/accounts/functions", SPOKESMEN, 422, "form_key", NOBODY),
            page("/accounts/attestation", SPOKESMEN),
            form("/accounts/attestation", SPOKESMEN, 422),
            page(
                    "/accounts/{id}",
                    About.ACCOUNT,
                    (seat, account) -> ACCOUNT_READERS.includes(seat) && seat.sees(account)),
            page("/accounts/{id}/change", About.ACCOUNT, Seat::touches),
            administration("change", 422),
            administration("invitation", 409),
            administration("unlocking", 409),
            administration("suspension", 409),
            administration("resumption", 409),
            administration("removal", 409),
            page("/customers", STAFF),
            page("/customers/{code}", About.CUSTOMER, (seat, customer) -> STAFF.includes(seat)),
            form("/customers/{code}/functions", About.CUSTOMER, ADMINISTRATORS, 422),
            form("/customers/{code}/requests/{id}", About.CUSTOMER, ADMINISTRATORS, 422),
            page("/engagements", ENGAGEMENT_READERS),
            page("/engagements/new", ADMINISTRATORS),
            form("/engagements", ADMINISTRATORS, 422, "form_key", NOBODY),
            page(
                    "/engagements/{id}",
                    About.ENGAGEMENT,
                    (seat, engagement) -> ENGAGEMENT_READERS.includes(seat) && seat.sees(engagement)),
            // In a version that it never had, so that nothing is changed.
            form("/engagements/{id}/details", About.ENGAGEMENT, ADMINISTRATORS, 409, "version", "-1"),
            form("/engagements/{id}/members", About.ENGAGEMENT, ADMINISTRATORS, 409, "version", "-1"),
            form("/engagements/{id}/members/removal", About.ENGAGEMENT, ADMINISTRATORS, 409, "version", "-1"),
            form("/engagements/{id}/contracts", About.ENGAGEMENT, ADMINISTRATORS, 409, "version", "-1"),
            form("/engagements/{id}/contracts/moves", About.ENGAGEMENT, ADMINISTRATORS, 409, "version", "-1"),
            form("/engagements/{id}/removal", About.ENGAGEMENT, ADMINISTRATORS, 409, "version", "-1"),
            // Of an account that is nobody's.
            form("/engagements/{id}/scope", About.ENGAGEMENT, NO_ONE, 404, "account", NOBODY, "scope", "WHOLE"),
            page("/apply/access", ACCESS_APPLICANTS),
            form("/apply/access", ACCESS_APPLICANTS, 200, "form_key", NOBODY),
            form("/apply/access/filing", ACCESS_APPLICANTS, 422, "form_key", NOBODY),
            page("/apply/access/sheet.csv", ACCESS_APPLICANTS),
            page("/apply/access/sheet.xlsx", ACCESS_APPLICANTS),
            form("/apply/access/sheet", ACCESS_APPLICANTS, 422),
            page("/apply/access/{number}", About.ACCESS_APPLICATION, Routes::follows),
            page("/apply/access/{number}/received", About.ACCESS_APPLICATION, Routes::follows),
            new Route("POST /apply/access/{number}/answer", About.ACCESS_APPLICATION, Routes::follows, 422, seat ->
                    new String[] {"form_key", NOBODY}),
            page("/applications/access", ACCESS_DECIDERS),
            page("/applications/access/{number}", About.ACCESS_APPLICATION, Routes::decides),
            deciding("question", 422),
            deciding("rejection", 422),
            deciding("set-up", 409),
            page("/devices", SIGNED_IN),
            page("/devices/{code}", About.DEVICE, READERS),
            page("/contracts", CONTRACT_READERS),
            page("/contracts/{number}", About.CONTRACT, Who::opens),
            page("/inquiries", SIGNED_IN),
            page("/queue", STAFF).answering(303),
            page("/inquiries/export.csv", SIGNED_IN),
            page("/inquiries/export.xlsx", SIGNED_IN),
            form("/inquiries/views", SIGNED_IN, 422, "view_name", ""),
            // Only strangers': the owner's own removal changes something, and is tried where lists are tested.
            new Route(
                    "POST /inquiries/views/{id}/removal",
                    About.SAVED_VIEW,
                    (seat, view) -> false,
                    303,
                    seat -> new String[0]),
            page("/inquiries/bulk", STAFF).answering(422),
            form("/inquiries/bulk", STAFF, 422, "act", "watch"),
            page("/inquiries/new", CUSTOMERS),
            page("/inquiries/new/devices", CUSTOMERS),
            page("/inquiries/new/people", CUSTOMERS),
            form("/inquiries/new", CUSTOMERS, 422, "form_key", NOBODY),
            form("/inquiries/new/draft", REPORTERS, 303, "form_key", NOBODY),
            form("/inquiries/new/draft/removal", CUSTOMERS, 303, "draft", NOBODY),
            form("/uploads", SIGNED_IN, 200, "form_key", NOBODY),
            // Of a file that is nobody's.
            form("/uploads/removal", NO_ONE, 404, "form_key", NOBODY, "remove", NOBODY),
            form("/inquiries", CUSTOMERS, 422, "form_key", NOBODY),
            page("/inquiries/new/call", DESK),
            page("/inquiries/new/call/matches", DESK),
            form("/inquiries/new/call", DESK, 422, "form_key", NOBODY),
            // Of these none came in by telephone; CallWebTest looks after those that did.
            page("/inquiries/{number}/call", About.INQUIRY, (seat, inquiry) -> false),
            page("/inquiries/{number}", About.INQUIRY, READERS),
            page("/inquiries/{number}/news", About.INQUIRY, READERS),
            // Without saying what it knows, a page has nothing to wait for.
            page("/inquiries/{number}/events", About.INQUIRY, READERS).answering(204),
            following("watch", READERS),
            following("watch/end", READERS),
            following("watchers", (seat, inquiry) -> false, "account", NOBODY),
            following("watchers/removal", (seat, inquiry) -> false, "account", NOBODY),
            page(
                    "/inquiries/{number}/received",
                    About.RECEIPT,
                    (seat, inquiry) ->
                            seat.sees(inquiry) && seat.account().mail().equals(inquiry.owner())),
            page("/inquiries/{number}/attachments/{id}", About.ATTACHMENT, READERS),
            step("intake", (seat, inquiry) -> DESK.includes(seat)),
            step("assignment", (seat, inquiry) -> DESK.includes(seat)),
            step("classification", (seat, inquiry) -> DESK.includes(seat)),
            step("merger", (seat, inquiry) -> DESK.includes(seat)),
            step("split", (seat, inquiry) -> DESK.includes(seat)),
            step("takeover", (seat, inquiry) -> ENGINEERS.includes(seat)),
            step("forwarding", Who::answers),
            step("messages", (seat, inquiry) -> CUSTOMERS.includes(seat) || Who.answers(seat, inquiry)),
            step("notes", (seat, inquiry) -> NOTE_WRITERS.includes(seat)),
            step("restoration-outlook", (seat, inquiry) -> ENGINEERS.includes(seat)),
            step("work", (seat, inquiry) -> ENGINEERS.includes(seat)),
            step("workaround", (seat, inquiry) -> ENGINEERS.includes(seat)),
            step("cause", (seat, inquiry) -> ENGINEERS.includes(seat)),
            step("fix", (seat, inquiry) -> ENGINEERS.includes(seat)),
            step("restoration", (seat, inquiry) -> ENGINEERS.includes(seat)),
            step("answer", Who::answers),
            step("stage", Who::answers),
            step("conclusion", Who::answers),
            step("closure", (seat, inquiry) -> CUSTOMERS.includes(seat)),
            step("contract", (seat, inquiry) -> seat.isOf("SALES_REPRESENTATIVE")),
            step("paid-job", (seat, inquiry) -> seat.isOf("SALES_REPRESENTATIVE")),
            step("refusal", (seat, inquiry) -> seat.isOf("SALES_REPRESENTATIVE")),
            step("reopening", (seat, inquiry) -> CUSTOMERS.includes(seat) || Who.answers(seat, inquiry)),
            page(
                    "/inquiries/{number}/visits/new",
                    About.INQUIRY,
                    (seat, inquiry) -> seat.sees(inquiry) && DISPATCHERS.includes(seat)),
            dispatch("visits", About.INQUIRY, DISPATCHERS, 422),
            page("/inquiries/{number}/visits/{id}", About.VISIT, READERS),
            page("/inquiries/{number}/visits/{id}/report.pdf", About.VISIT, READERS),
            page("/inquiries/{number}/card", About.CARD, READERS),
            page("/inquiries/{number}/card.pdf", About.CARD, READERS),
            page("/visits", STAFF),
            page("/visits/schedule", STAFF),
            dispatch("visits/{id}/plan", About.VISIT, PLANNERS, 422),
            dispatch("visits/{id}/departure", About.VISIT, ENGINEERS, 409),
            dispatch("visits/{id}/report", About.VISIT, ENGINEERS, 422),
            dispatch("visits/{id}/cancellation", About.VISIT, PLANNERS, 409),
            dispatch("visits/{id}/remarks", About.VISIT, NOTE_WRITERS, 422),
            page(
                    "/inquiries/{number}/parts/new",
                    About.INQUIRY,
                    (seat, inquiry) -> seat.sees(inquiry) && DISPATCHERS.includes(seat)),
            dispatch("parts", About.INQUIRY, DISPATCHERS, 422),
            page("/inquiries/{number}/parts/{id}", About.PART, READERS),
            dispatch("parts/{id}/plan", About.PART, PLANNERS, 422),
            dispatch("parts/{id}/shipment", About.PART, PLANNERS, 422),
            dispatch("parts/{id}/arrival", About.PART, DISPATCHERS, 409),
            dispatch("parts/{id}/fitting", About.PART, ENGINEERS, 409),
            dispatch("parts/{id}/return", About.PART, DISPATCHERS, 409),
            dispatch("parts/{id}/cancellation", About.PART, PLANNERS, 409),
            dispatch("parts/{id}/remarks", About.PART, NOTE_WRITERS, 422),
            page("/incidents", STAFF),
            page("/incidents/new", RESPONDERS),
            form("/incidents", RESPONDERS, 422, "form_key", NOBODY),
            page("/incidents/{number}", About.OUTAGE, (seat, outage) -> STAFF.includes(seat)),
            form("/incidents/{number}/links", About.OUTAGE, RESPONDERS, 200),
            form("/incidents/{number}/updates", About.OUTAGE, RESPONDERS, 422),
            form("/incidents/{number}/restoration", About.OUTAGE, RESPONDERS, 422),
            // Of an inquiry that is not linked to it.
            form("/incidents/{number}/unlinking", About.OUTAGE, NO_ONE, 404, "inquiry", "I-20261120-999999"),
            page("/terms", EVERYBODY),
            page("/security-policy", EVERYBODY),
            page("/privacy", EVERYBODY),
            page("/personal-information", EVERYBODY),
            // Everybody here has accepted all there is.
            page("/terms/accept", SIGNED_IN).answering(303),
            form("/terms/accept", SIGNED_IN, 303),
            page("/welcome", SIGNED_IN),
            page("/apply/account", EVERYBODY),
            form("/apply/account", EVERYBODY, 422, "form_key", NOBODY, "step", "send"),
            page("/apply/account/received", EVERYBODY).answering(404),
            page("/apply/confirm", EVERYBODY).answering(410),
            form("/apply/confirm", EVERYBODY, 410, "token", "wrong"),
            page("/apply/answer", EVERYBODY).answering(410),
            page("/applications", APPLICATION_READERS),
            page("/applications/{number}", About.APPLICATION, Routes::seesApplication),
            page("/applications/{number}/correction", About.APPLICATION, Routes::seesApplication),
            deciding("correction"),
            deciding("customer"),
            deciding("question"),
            deciding("rejection"),
            deciding("approval"),
            page("/search", SIGNED_IN),
            page("/audit", ADMINISTRATORS),
            page("/audit/export.csv", ADMINISTRATORS),
            page("/audit/export.xlsx", ADMINISTRATORS),
            page("/imports", IMPORTERS),
            form("/imports", IMPORTERS, 422, "form_key", NOBODY),
            page("/imports/{id}", About.IMPORT_RUN, READERS),
            page("/imports/{id}/progress", About.IMPORT_RUN, READERS),
            // Only one's own, and not as a dry run, which it has been already.
            new Route("POST /imports/{id}/writing", About.IMPORT_RUN, (seat, run) -> false, 303, seat ->
                    new String[] {"mode", "DRY_RUN"}));

    private Routes() {}

    /** On a version of the account that it never had. Of the own one administrators are told why not; it cannot be changed at all. */
    private static Route administration(String noun, int answer) {
        return new Route(
                "POST /accounts/{id}/" + noun,
                About.ACCOUNT,
                (seat, account) -> seat.touches(account)
                        || (answer == 409
                                && ACCOUNT_ADDERS.includes(seat)
                                && seat.account().mail().equals(account.owner())),
                answer,
                seat -> new String[] {"version", "-1"});
    }

    private static boolean seesApplication(Seat seat, Item application) {
        return APPLICATION_READERS.includes(seat) && seat.sees(application);
    }

    /** In a version that it never had, so that nothing happens. */
    private static Route deciding(String noun) {
        return new Route("POST /applications/{number}/" + noun, About.APPLICATION, Routes::seesApplication, 409, seat ->
                new String[] {"version", "-1"});
    }

    private static Route following(String noun, BiPredicate<Seat, Item> allows, String... fields) {
        return new Route("POST /inquiries/{number}/" + noun, About.INQUIRY, allows, 303, seat -> fields);
    }

    private static boolean follows(Seat seat, Item application) {
        return CUSTOMERS.includes(seat) && seat.sees(application);
    }

    private static boolean decides(Seat seat, Item application) {
        return ACCESS_DECIDERS.includes(seat) && seat.sees(application);
    }

    /** In a version that it never had, and without a word. */
    private static Route deciding(String noun, int answer) {
        return new Route(
                "POST /applications/access/{number}/" + noun, About.ACCESS_APPLICATION, Routes::decides, answer, seat ->
                        new String[] {"version", "-1"});
    }

    /** To the language that the account has already. */
    private static Route language() {
        return new Route("POST /language", About.NOTHING, (seat, none) -> true, 303, seat ->
                new String[] {"language", seat.toString().startsWith(Cast.TOKAI_INQUIRIES) ? "en" : "ja"});
    }
}
