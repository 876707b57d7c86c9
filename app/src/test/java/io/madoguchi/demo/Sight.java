package io.madoguchi.demo;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.madoguchi.testing.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A page as somebody sees it in a real browser: how wide it is, whether it jumps, how much comes over the line. */
final class Sight {

    private static final double MOST_SHIFT = 0.01;
    private static final long MOST_BYTES_FIRST = 100_000;
    private static final long MOST_BYTES_AFTER = 30_000;

    private static final String WATCH_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => {
                if (!entry.hadRecentInput) window.shifted += entry.value;
            })).observe({type: 'layout-shift', buffered: true});
            """;

    private final Page page;
    private final CDPSession line;
    private final AtomicLong bytes = new AtomicLong();

    Sight(Page page) {
        this.page = page;
        page.addInitScript(WATCH_SHIFTS);
        line = page.context().newCDPSession(page);
        line.send("Network.enable");
        line.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    }

    /** What is wrong with it, in words. */
    List<String> faults(String path) {
        List<String> faults = new ArrayList<>();
        limit(faults, "first", transferred(path, true), MOST_BYTES_FIRST);
        limit(faults, "after", transferred(path, false), MOST_BYTES_AFTER);
        double shifted = ((Number) page.evaluate("window.shifted")).doubleValue();
        if (shifted > MOST_SHIFT) {
            faults.add("shifts by " + shifted);
        }
        int beyond = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (beyond > 0) {
            faults.add(beyond + " pixels too wide");
        }
        faults.addAll(Chromium.accessibilityProblems(page));
        return faults.stream().map(fault -> path + ": " + fault).toList();
    }

    private long transferred(String path, boolean fresh) {
        JsonObject cache = new JsonObject();
        cache.addProperty("cacheDisabled", fresh);
        line.send("Network.setCacheDisabled", cache);
        bytes.set(0);
        page.navigate(path);
        page.waitForLoadState();
        return bytes.get();
    }

    private static void limit(List<String> faults, String when, long bytes, long most) {
        if (bytes > most) {
            faults.add(bytes + " bytes " + when);
        }
    }
}
