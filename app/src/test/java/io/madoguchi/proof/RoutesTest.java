package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.proof.Cases.Case;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Lanes;
import io.madoguchi.testing.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProofTest
@DisplayName("M5.1 M5.7 M6.3 M6.4: every route exists for those for whom its record exists, and for nobody else")
class RoutesTest {

    @Autowired
    private Crowd crowd;

    @Autowired
    private Reference reference;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyRouteOfTheProgramStandsInTheTable() {
        Set<String> found = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(
                                pattern -> methods(mapping.getMethodsCondition().getMethods())
                                        .map(method -> method + " " + pattern)))
                .collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Routes.ALL.stream().map(Route::name).toList());
    }

    @Test
    void everyRouteAnswersEverybodyAsTheModelSays() {
        assertNothingHappens(() -> walk(new Cases(reference, false)));
    }

    @Test
    @Tag("full")
    void everyRouteAnswersEverybodyAsTheModelSaysForEveryInquiry() {
        assertNothingHappens(() -> walk(new Cases(reference, true)));
    }

    @Test
    void withoutATokenNoFormIsTaken() {
        Cases cases = new Cases(reference, false);
        assertNothingHappens(() -> {
            List<Case> forms = Routes.ALL.stream()
                    .filter(Route::isForm)
                    .map(route -> cases.of(route).getFirst())
                    .toList();
            return Lanes.walk(
                    crowd.all(),
                    seat -> forms.stream()
                            .flatMap(form -> withoutAToken(form, seat).stream())
                            .toList());
        });
    }

    private static Optional<String> withoutAToken(Case form, Seat seat) {
        int status = seat.visitor().postRaw(form.path(), "").status();
        return status == 303
                ? Optional.empty()
                : Optional.of("%s of %s without a token: %d".formatted(form.path(), seat, status));
    }

    /** What is asked here changes nothing, whoever asks. */
    private static void assertNothingHappens(Supplier<List<String>> asking) {
        Map<String, String> before = Fingerprint.take();
        assertThat(asking.get()).isEmpty();
        assertThat(Fingerprint.take()).isEqualTo(before);
    }

    private List<String> walk(Cases cases) {
        Map<Route, List<Case>> all = new LinkedHashMap<>();
        Routes.ALL.forEach(route -> all.put(route, cases.of(route)));
        return Lanes.walk(crowd.all(), seat -> walk(seat, all, cases.isWhole()));
    }

    private List<String> walk(Seat seat, Map<Route, List<Case>> all, boolean whole) {
        Leaks leaks = new Leaks(reference);
        List<String> faults = new ArrayList<>();
        all.forEach((route, cases) -> cases.forEach(each -> {
            faults.addAll(ask(route, each, seat, leaks));
            if (!route.isForm() && (whole || (each.path() + seat).hashCode() % 4 == 0)) {
                faults.addAll(askForAPart(route, each, seat));
            }
        }));
        return faults;
    }

    private static List<String> ask(Route route, Case each, Seat seat, Leaks leaks) {
        Visitor visitor = seat.visitor();
        Answer answer =
                route.isForm() ? visitor.post(each.path(), route.fields().apply(seat)) : visitor.get(each.path());
        int expected = expected(route, each, seat);
        List<String> faults = new ArrayList<>(leaks.in(answer, seat, each.path()));
        if (answer.status() != expected) {
            faults.add("%s %s for %s: %d instead of %d"
                    .formatted(route.name(), each.path(), seat, answer.status(), expected));
        }
        return faults;
    }

    /** The same for htmx, which is told to load the sign-in page as a page. */
    private static List<String> askForAPart(Route route, Case each, Seat seat) {
        Answer answer = seat.visitor().getFragment(each.path());
        int expected = expected(route, each, seat);
        boolean signIn = !seat.isSignedIn() && expected == 303;
        boolean right = signIn
                ? answer.status() == 200 && answer.header("HX-Redirect").startsWith("/login")
                : answer.status() == expected;
        return right ? List.of() : List.of(each.path() + " for " + seat + " as a part of a page: " + answer.status());
    }

    private static int expected(Route route, Case each, Seat seat) {
        if (!seat.isSignedIn() && !route.isOpenToAll()) {
            return 303;
        }
        boolean exists = route.about() == Route.About.NOTHING || each.item() != null;
        return exists && route.allows().test(seat, each.item()) ? route.success() : 404;
    }

    private static Stream<String> methods(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Stream.of("GET") : declared.stream().map(RequestMethod::name);
    }
}
