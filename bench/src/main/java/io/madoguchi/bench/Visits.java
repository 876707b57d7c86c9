package io.madoguchi.bench;

import static io.gatling.javaapi.core.CoreDsl.*;
import static io.gatling.javaapi.http.HttpDsl.*;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs in as people do, then goes through the phases of the round, all users in step. */
public final class Visits extends Simulation {

    private static final String TOKEN = "_csrf\" value=\"([^\"]+)\"";

    private final Round round = Round.current();

    public Visits() {
        int users = round.customers().size();
        ScenarioBuilder all = scenario("visits").exec(signIn(false));
        boolean staff = false;
        for (Phase phase : round.phases()) {
            if (phase.visit().isOfStaff() && !staff) {
                staff = true;
                all = all.exec(flushCookieJar()).exec(signIn(true));
            }
            all = all.exec(phase(phase, users));
        }
        // As browsers ask: compressed.
        setUp(all.injectOpen(atOnceUsers(users)))
                .protocols(http.baseUrl(round.address())
                        .acceptEncodingHeader("gzip")
                        .disableFollowRedirect()
                        .disableCaching());
    }

    private ChainBuilder signIn(boolean staff) {
        return exec(session -> session.set("mail", person(session, staff).mail()))
                .exec(http("sign-in page")
                        .get("/login")
                        .check(status().is(200), regex(TOKEN).saveAs("token")))
                .exec(http("sign-in")
                        .post("/login")
                        .formParam("_csrf", "#{token}")
                        .formParam("username", "#{mail}")
                        .formParam("password", Filling.PASSWORD)
                        .check(status().is(302)))
                .exec(http("first page")
                        .get("/")
                        .check(status().is(200), regex(TOKEN).saveAs("token")))
                .exitHereIfFailed();
    }

    private ChainBuilder phase(Phase phase, int users) {
        return rendezVous(users)
                .exec(session -> {
                    phase.begin();
                    return session;
                })
                .asLongAs(session -> phase.goesOn())
                .on(exec(session -> session.set("began", System.nanoTime()))
                        .exec(visit(phase.visit()))
                        .exec(session -> {
                            phase.took(System.nanoTime() - session.getLong("began"), session.isFailed());
                            return session.markAsSucceeded();
                        }))
                .exec(session -> {
                    phase.leave();
                    return session;
                });
    }

    private ChainBuilder visit(Visit visit) {
        return switch (visit) {
            case CONSTANT -> get(visit, round.constant());
            case HOME -> get(visit, "/");
            case LIST -> get(visit, "/inquiries");
            case FILTERED -> get(visit, "/inquiries?turn=customer&severity=medium");
            case SEARCH -> get(visit, "/inquiries?show=all&q=%E3%83%90%E3%83%83%E3%82%AF%E3%82%A2%E3%83%83%E3%83%97");
            case QUEUE -> get(visit, "/inquiries?queue=desk");
            case TICKET -> exec(this::choose).exec(get(visit, "/inquiries/#{number}"));
            case ANSWER -> exec(this::choose).exec(answer());
            case REPORT -> exec(this::newReport).exec(report());
            case REPORT_SENT -> exec(this::newReport).exec(send());
        };
    }

    private static ChainBuilder get(Visit visit, String path) {
        return exec(http(visit.title()).get(path).check(status().is(200)));
    }

    private ChainBuilder answer() {
        return exec(http("answer")
                        .post("/inquiries/#{number}/messages")
                        .asMultipartForm()
                        .formParam("_csrf", "#{token}")
                        .formParam("form_key", session -> UUID.randomUUID().toString())
                        .formParam("version", "#{version}")
                        .formParam("text", "承知しました。ランプは緑色に点灯しています。引き続きよろしくお願いいたします。")
                        .check(status().is(303)))
                .exec(session -> {
                    Person.Ticket ticket = session.get("ticket");
                    if (ticket != null && !session.isFailed()) {
                        person(session, false).answered(ticket);
                    }
                    return session;
                })
                .exec(get(Visit.ANSWER, "/inquiries/#{number}"));
    }

    private ChainBuilder report() {
        return exec(http("report: input").get("/inquiries/new?device=#{device}").check(status().is(200)))
                .exec(http("report: check")
                        .post("/inquiries/new")
                        .asMultipartForm()
                        .formParam("step", "confirm")
                        .formParamMap(Visits::fields)
                        .check(status().is(200)))
                .exec(send());
    }

    private ChainBuilder send() {
        return exec(http("report: send")
                        .post("/inquiries")
                        .formParamMap(Visits::fields)
                        .check(status().is(303), header("Location").saveAs("received")))
                .exec(http("report: received").get("#{received}").check(status().is(200)));
    }

    private static Map<String, Object> fields(Session session) {
        return Map.ofEntries(
                Map.entry("_csrf", session.getString("token")),
                Map.entry("form_key", session.getString("key")),
                Map.entry("kind", "QUESTION"),
                Map.entry("severity", "MEDIUM"),
                Map.entry("category", "TECHNICAL"),
                Map.entry("device", session.getString("device")),
                Map.entry("subject", "ファームウェアの更新方法について"),
                Map.entry("description", "更新の手順と、停止が必要な時間を教えてください。来月の定期保守に合わせて実施したいと考えています。"),
                Map.entry("contact", "03-1234-5678"));
    }

    private Session choose(Session session) {
        Person person = person(session, false);
        Person.Ticket ticket = person.nextTicket();
        return session.set("ticket", ticket).set("number", ticket.number()).set("version", person.version(ticket));
    }

    private Session newReport(Session session) {
        return session.set("key", UUID.randomUUID().toString())
                .set("device", person(session, false).nextDevice());
    }

    private Person person(Session session, boolean staff) {
        List<Person> people = staff ? round.desk() : round.customers();
        return people.get((int) ((session.userId() - 1) % people.size()));
    }
}
