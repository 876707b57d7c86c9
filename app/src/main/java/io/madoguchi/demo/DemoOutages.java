package io.madoguchi.demo;

import io.madoguchi.access.Viewer;
import io.madoguchi.demo.DemoHistory.Happening;
import io.madoguchi.outage.PastOutages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets the wide-area incidents of the demonstration happen. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoOutages {

    private final PastOutages outages;
    private final DemoPeople people;
    private final DemoTelling telling;

    DemoOutages(PastOutages outages, DemoPeople people, DemoTelling telling) {
        this.outages = outages;
        this.people = people;
        this.telling = telling;
    }

    /**
     * @param at how long ago it was declared
     * @param until the stated restoration
     * @param steps link (ids of stories), tell (until), restore; by
     */
    record Outage(
            String title,
            String affected,
            String at,
            String by,
            String until,
            String text,
            List<Map<String, String>> steps) {}

    List<Happening> happenings(DemoDays days) {
        List<Happening> all = new ArrayList<>();
        for (Outage outage : DemoFiles.yaml("outages", Outage[].class)) {
            String[] number = {""};
            Instant at = days.ago(outage.at());
            Viewer first = people.person(outage.by() + DemoWords.VENDOR);
            all.add(new Happening(at, first, () -> number[0] = declare(outage, first, days.after(at, outage.until()))));
            Instant time = at;
            for (Map<String, String> written : outage.steps()) {
                DemoStep step = DemoStep.of(written);
                Instant now = days.after(time, step.in());
                Viewer by = people.person(step.get("by", "desk") + DemoWords.VENDOR);
                all.add(new Happening(now, by, () -> carryOut(number[0], step, by, days, now)));
                time = now;
            }
        }
        return all;
    }

    private String declare(Outage outage, Viewer by, Instant until) {
        return outages.declare(by, outage.title(), outage.affected(), outage.text(), until);
    }

    private void carryOut(String number, DemoStep step, Viewer by, DemoDays days, Instant now) {
        String until = step.get("until");
        switch (step.what()) {
            case "link" ->
                List.of(step.text().split(",", -1)).forEach(id -> outages.link(by, number, telling.number(id)));
            case "tell" -> outages.tell(by, number, step.text(), until == null ? null : days.after(now, until));
            case "restore" -> outages.restore(by, number, step.text());
            default -> throw new IllegalArgumentException("Nothing that can be done: " + step.what());
        }
    }
}
