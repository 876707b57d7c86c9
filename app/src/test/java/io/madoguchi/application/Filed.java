package io.madoguchi.application;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import io.madoguchi.work.JobsByHand;

/** An application that its applicant has filed and confirmed. */
record Filed(Typed typed, String number) {

    static Filed of(Typed typed, Visitors visitors, JobsByHand jobs) {
        Visitor visitor = visitors.elsewhere();
        Answer sent = typed.send(visitor, "send");
        if (sent.status() != 303) {
            throw new AssertionError("Not filed: " + sent.status() + " "
                    + sent.document().select(".err").eachText());
        }
        jobs.run();
        String link = Typed.link(typed.applicant, "", "/apply/confirm?token=");
        visitor.get(link);
        visitor.post("/apply/confirm", "token", Typed.token(link));
        jobs.run();
        return new Filed(typed, Typed.number(sent));
    }

    String path() {
        return "/applications/" + number;
    }
}
