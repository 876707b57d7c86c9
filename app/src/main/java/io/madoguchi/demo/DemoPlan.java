package io.madoguchi.demo;

import io.madoguchi.demo.DemoCompany.Device;
import io.madoguchi.demo.DemoCompany.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets the stories happen at the customers over a year: the same ones on every start, at times that depend on it only. */
final class DemoPlan {

    /** How many inquiries a customer has had beside those of certain people. */
    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("C0001", 66),
            Map.entry("C0002", 56),
            Map.entry("C0003", 24),
            Map.entry("C0004", 24),
            Map.entry("C0005", 30),
            Map.entry("C0006", 18),
            Map.entry("C0007", 20),
            Map.entry("C0008", 20),
            Map.entry("C0009", 16),
            Map.entry("C0010", 22),
            Map.entry("C0011", 20),
            Map.entry("C0012", 18));

    private static final int YEAR = 243;

    /** More of late: business has grown, and the newest are the ones that are looked at. */
    private static final double GROWTH = 1.2;

    private final List<DemoStory> stories;
    private final DemoDays days;
    private final Map<DemoStory, Integer> uses = new HashMap<>();

    DemoPlan(List<DemoStory> stories, DemoDays days) {
        this.stories = stories;
        this.days = days;
    }

    List<DemoTicket> tickets() {
        List<DemoTicket> all = new ArrayList<>();
        int turn = 0;
        for (DemoCompany company : DemoCompany.all()) {
            stories.stream()
                    .filter(each -> each.isTold()
                            && company.people().stream()
                                    .anyMatch(person -> person.mail().equals(each.reporter())))
                    .forEach(each -> all.add(told(each, company)));
            all.addAll(happening(company, turn));
            turn++;
        }
        return all;
    }

    private DemoTicket told(DemoStory story, DemoCompany company) {
        Person reporter = company.person(String.valueOf(story.reporter()));
        Device device = company.devices().stream()
                .filter(each -> each.code().equals(story.device()))
                .findFirst()
                .orElse(null);
        List<DemoStep> steps = story.steps().stream().map(DemoStep::of).toList();
        String engineer = steps.stream()
                .map(step -> step.get("to"))
                .flatMap(to -> Optional.ofNullable(to).stream())
                .findFirst()
                .orElse("engineer");
        Instant at = days.ago(String.valueOf(story.at()));
        Map<String, String> words = DemoWords.of(story, 0, 0, company, reporter, device, engineer);
        return new DemoTicket(
                story, at, reporter.mail(), engineer, company.sales(), story.device(), story.contract(), words, steps);
    }

    private List<DemoTicket> happening(DemoCompany company, int turn) {
        int count = COUNTS.getOrDefault(company.code(), 0);
        List<DemoStory> possible = stories.stream()
                .filter(story -> !story.isTold() && !choices(story, company).isEmpty())
                .toList();
        List<DemoTicket> all = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (int i = 0; i < count; i++) {
            // Steps of a prime number go through all of them before one comes again.
            DemoStory story = possible.get((turn * 5 + i * 37) % possible.size());
            int seed = turn * 31 + i * 17;
            double past = 1 - (i + 0.2 + (seed % 7) / 10.0) / count;
            Instant at = days.daysAgo(1 + (int) (YEAR * Math.pow(past, GROWTH)), 4 + (seed * 53) % 480);
            all.add(fresh(story, company, at, seed, subjects));
        }
        return all;
    }

    /** About another device where the same would be told twice to the same customer. */
    private DemoTicket fresh(DemoStory story, DemoCompany company, Instant at, int seed, Set<String> subjects) {
        int use = uses.merge(story, 1, Integer::sum) - 1;
        List<Choice> choices = choices(story, company);
        for (int i = 0; ; i++) {
            Choice choice = choices.get((seed * 7 + use + i) % choices.size());
            DemoTicket ticket = ticket(story, company, at, seed, use + i, choice);
            if (subjects.add(ticket.fill(story.subject())) || i > choices.size()) {
                return ticket;
            }
        }
    }

    private static DemoTicket ticket(
            DemoStory story, DemoCompany company, Instant at, int seed, int use, Choice choice) {
        Person reporter = choice.reporters().get(seed % choice.reporters().size());
        String engineer = seed % 5 < 3 ? "engineer" : "engineer2";
        Device device = choice.device();
        boolean contractOnly = story.products() == null;
        return new DemoTicket(
                story,
                at,
                reporter.mail(),
                engineer,
                company.sales(),
                device == null || contractOnly ? null : device.code(),
                device == null ? null : device.contract(),
                DemoWords.of(story, use, seed, company, reporter, device, engineer),
                DemoCourse.of(story, seed));
    }

    /** A device that it may happen to, or the device of a contract that it may be about. */
    private record Choice(@Nullable Device device, List<Person> reporters) {}

    private static List<Choice> choices(DemoStory story, DemoCompany company) {
        return company.devices().stream()
                .filter(device -> story.products() == null || story.fits(device.product()))
                .map(device -> new Choice(
                        device,
                        story.about().isMoney() ? company.buyers() : company.reporters(device, story.isEnglish())))
                .filter(choice -> !choice.reporters().isEmpty())
                .toList();
    }
}
