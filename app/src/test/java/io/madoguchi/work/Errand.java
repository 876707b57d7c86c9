package io.madoguchi.work;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A job for tests: remembers what it was given, and fails as often as it is told to. */
@Component
class Errand implements JobHandler {

    static final String TASK = "test.errand";

    private final List<String> runs = new ArrayList<>();
    private int failures;

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public RetryPolicy retry() {
        return RetryPolicy.atMost(3);
    }

    @Override
    public void run(String data) {
        runs.add(data);
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("as the test wants it");
        }
    }

    void failNext(int times) {
        failures = times;
    }

    /** What it has been given so often as this. */
    long runs(String data) {
        return runs.stream().filter(data::equals).count();
    }
}
