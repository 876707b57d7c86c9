package io.madoguchi.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.madoguchi.access.Access;
import io.madoguchi.testing.Accounts;
import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.PortalTest;
import io.madoguchi.testing.TestClock;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PortalTest
@DisplayName("M5.8 before the second factor was shown every route of a person leads to the gate")
class GateRoutesTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private TestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final String mail = "gate-" + UUID.randomUUID() + "@aoba.example";

    @AfterEach
    void withoutRules() {
        Accounts.run("delete from sign_in_rule");
    }

    @Test
    void whereACodeIsAskedFor() {
        Accounts.agent(mail);
        App.setUp(visitors.fresh(mail), clock);

        assertEverythingLeadsTo("/sign-in/factor");
    }

    @Test
    void whereOneHasToBeMade() {
        UUID account = Accounts.agent(mail);
        Accounts.run(
                "insert into sign_in_rule select gen_random_uuid(), customer_id, null, true, '{}', 1, now(), ''"
                        + " from account where id = ?",
                account);

        assertEverythingLeadsTo("/sign-in/enrol");
    }

    private void assertEverythingLeadsTo(String gate) {
        Visitor visitor = visitors.anonymous();
        visitor.get("/login");
        assertThat(visitor.post("/login", "username", mail, "password", Cast.PASSWORD)
                        .location())
                .isEqualTo(gate);
        visitor.get(gate);
        List<String> open = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> each :
                mappings.getHandlerMethods().entrySet()) {
            if (!Access.isPublic(each.getValue())) {
                for (String pattern : each.getKey().getPatternValues()) {
                    String path = pattern.replaceAll("\\{[^}]*}", "x");
                    if (!path.equals(gate) && !path.startsWith(gate + "/")) {
                        asked++;
                        boolean form =
                                each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST);
                        Answer answer = form ? visitor.post(path) : visitor.get(path);
                        if (answer.status() != 303 || !answer.location().equals(gate)) {
                            open.add(pattern + ": " + answer.status() + " " + answer.location());
                        }
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }
}
