package io.madoguchi.application;

import io.madoguchi.application.ApplicationLinkStore.Fresh;
import io.madoguchi.application.LinkFound.Purpose;
import io.madoguchi.mail.Addressee;
import io.madoguchi.mail.Letter;
import io.madoguchi.mail.OutsideMail;
import io.madoguchi.shell.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Tells the applicant what staff have done with his application. Its subject is that step. */
record ApplicantMail(Step.Kind kind, ApplicationStore store, ApplicationLinkStore links) implements OutsideMail {

    static String event(Step.Kind kind) {
        return switch (kind) {
            case ASKED -> "application.asked";
            case APPROVED -> "application.approved";
            case REJECTED -> "application.rejected";
            default -> throw new IllegalArgumentException("The applicant is not told of " + kind);
        };
    }

    @Override
    public String event() {
        return event(kind);
    }

    @Override
    public Optional<OutsideLetter> render(UUID step, Function<Locale, Words> words) {
        return store.ofStep(step)
                .filter(application -> kind != Step.Kind.ASKED || application.state() == State.ASKED)
                .flatMap(application -> store.step(step)
                        .map(found -> to(
                                application.content(),
                                application.mail(),
                                application.language(),
                                letter(application, found, words.apply(application.language())))));
    }

    private Letter letter(Application application, Step step, Words words) {
        String key = "application.mail." + kind + ".";
        Letter letter = Letter.of(application.number(), words.t(key + "topic"))
                .paragraph(words.t(key + "text"))
                .fact(words.t("application.number"), application.number())
                .inThread(application.id());
        return switch (kind) {
            case ASKED -> {
                Fresh link = links.link(application.id(), Purpose.ANSWER);
                yield letter.fact(words.t("application.mail.question"), step.text())
                        .fact(words.t("application.mail.until"), link.until(words))
                        .next(words.t(key + "next"))
                        .link(
                                words.t(key + "link"),
                                "/apply/answer?token=" + link.token().text());
            }
            case REJECTED ->
                letter.fact(words.t("application.mail.reason"), step.text()).paragraph(words.t(key + "more"));
            default -> {
                long made = step.decisions().stream()
                        .filter(each -> each.scope() != Decision.Scope.NONE)
                        .count();
                Letter told = letter.fact(words.t("application.mail.made"), words.t("application.mail.accounts", made));
                yield application.content().asksForControl() ? told.paragraph(words.t(key + "control")) : told;
            }
        };
    }

    static OutsideLetter to(Content content, String mail, Locale language, Letter letter) {
        Applicant applicant = content.applicant();
        return new OutsideLetter(
                mail,
                language,
                new Addressee(content.company(), applicant.department(), applicant.familyName(), applicant.givenName()),
                letter);
    }
}
