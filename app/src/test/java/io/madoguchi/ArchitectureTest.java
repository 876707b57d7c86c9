package io.madoguchi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.madoguchi.access.PublicPage;
import io.madoguchi.access.Requires;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "io.madoguchi", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> CLOCKED = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            ZonedDateTime.class.getName());

    @ArchTest
    static final ArchRule everyEndpointDeclaresItsPermission =
            methods().that().areMetaAnnotatedWith(RequestMapping.class).should(declareWhatTheyNeed());

    @ArchTest
    static final ArchRule nobodyReadsTheTimeWithoutAClock =
            classes().that().resideOutsideOfPackages("io.madoguchi.postgres..").should(takeTheTimeFromAClock());

    @ArchTest
    static final ArchRule fieldsAreNotInjected = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule generatedDatabaseClassesStayInStoresQueriesAndImports = noClasses()
            .that()
            .haveNameNotMatching(".*(Store|Query|Import)(\\$.*)?")
            .and()
            .resideOutsideOfPackages("io.madoguchi.database..", "io.madoguchi.codegen..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.madoguchi.database.schema..");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .that()
            .resideOutsideOfPackage("io.madoguchi.database.schema..")
            .should()
            .haveNameMatching(".*(Service|ServiceImpl|Impl|Manager|Helper|Utils?|Dto|Base)");

    @Test
    void modulesDependDownwardsOnlyAndAsDeclared() {
        ApplicationModules.of(
                        Portal.class,
                        JavaClass.Predicates.resideInAnyPackage(
                                "io.madoguchi.database..", "io.madoguchi.postgres..", "io.madoguchi.pages.."))
                .verify();
    }

    private static ArchCondition<JavaMethod> declareWhatTheyNeed() {
        return new ArchCondition<>("be annotated with @Requires or @PublicPage, or their class be") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean declared = method.isAnnotatedWith(Requires.class)
                        || method.isAnnotatedWith(PublicPage.class)
                        || owner.isAnnotatedWith(Requires.class)
                        || owner.isAnnotatedWith(PublicPage.class);
                if (!declared) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open to nobody"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> takeTheTimeFromAClock() {
        return new ArchCondition<>("call now() with a Clock only") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                for (JavaCall<?> call : each.getMethodCallsFromSelf()) {
                    boolean now = call.getTarget().getName().equals("now")
                            && CLOCKED.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.getName().equals("java.time.Clock"));
                    if (now) {
                        events.add(SimpleConditionEvent.violated(each, call.getDescription()));
                    }
                }
            }
        };
    }
}
