package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.proof.Cases.Case;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            List<String> faults = new ArrayList<>();
            for (Route route : Routes.ALL.stream().filter(Route::isForm).toList()) {
                Case first = cases.of(route).getFirst();
                for (Seat seat : crowd.all()) {
                    Answer answer = seat.visitor().postRaw(first.path(), "");
                    if (answer.status() != 303) {
                        faults.add("%s of %s without a token: %d".formatted(first.path(), seat, answer.status()));
                    }
                }
            }
            return faults;
        });
    }

    /** What is asked here changes nothing, whoever asks. */
    private static void assertNothingHappens(Supplier<List<String>> asking) {
        Map<String, String> before = Fingerprint.take();
        assertThat(asking.get()).isEmpty();
        assertThat(Fingerprint.take()).isEqualTo(before);
    }

    private List<String> walk(Cases cases) {
        Leaks leaks = new Leaks(reference);
        List<String> faults = new ArrayList<>();
        for (Route route : Routes.ALL) {
            for (Case each : cases.of(route)) {
                for (Seat seat : crowd.all()) {
                    faults.addAll(ask(route, each, seat, leaks));
                    boolean aPart = cases.isWhole() || (each.path() + seat).hashCode() % 4 == 0;
                    if (!route.isForm() && aPart) {
                        faults.addAll(askForAPart(route, each, seat));
                    }
                }
            }
        }
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
