package io.madoguchi.inquiry;

import io.madoguchi.access.Database;
import io.madoguchi.work.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Closes solved inquiries whose customers have stayed silent until the time that they were told. */
@Component
class AutomaticClosure implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(AutomaticClosure.class);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final InquiryStore store;
    private final InquirySteps steps;
    private final Clock clock;

    AutomaticClosure(Database database, InquiryStore store, InquirySteps steps, Clock clock) {
        this.database = database;
        this.store = store;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "inquiry.automatic-closure";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(5);
    }

    /** Each in a transaction of its own: who is overtaken by a person is looked at again the next time. */
    @Override
    public void run() {
        List<String> silent = database.asSystem(
                "find inquiries that close by themselves", () -> store.silentUntil(clock.instant(), AT_ONCE));
        for (String number : silent) {
            try {
                database.asSystem("close an inquiry whose customer stays silent", () -> steps.closeByItself(number));
            } catch (Overtaken overtaken) {
                log.info("Inquiry {} was changed while it was to close by itself", number);
            }
        }
    }
}
