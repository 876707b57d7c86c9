package io.madoguchi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@DisplayName("Each policy is needed: without it the comparison with the reference model fails")
class MutationTest {

    private static Wall wall;
    private static Reads reads;
    private static Writes writes;

    @BeforeAll
    static void write() {
        Reference reference = new Reference();
        wall = new Wall("mutations");
        reads = new Reads(wall, reference);
        writes = new Writes(wall, reference);
    }

    @AfterAll
    static void close() {
        wall.close();
    }

    @Test
    void somethingFailsForEachPolicyThatIsReplacedByTrue() {
        List<String> survivors = new ArrayList<>();
        for (Policy policy : policies()) {
            wall.arrange(policy.drop(), policy.replacedByTrue().create());
            try {
                if (isUnnoticed()) {
                    survivors.add(policy.name());
                }
            } finally {
                wall.arrange(policy.drop(), policy.create());
            }
        }
        assertThat(survivors).isEmpty();
    }

    @Test
    void somethingFailsForEachPolicyThatIsMissing() {
        List<String> survivors = new ArrayList<>();
        for (Policy policy : policies()) {
            wall.arrange(policy.drop());
            try {
                if (isUnnoticed()) {
                    survivors.add(policy.name());
                }
            } finally {
                wall.arrange(policy.create());
            }
        }
        assertThat(survivors).isEmpty();
    }

    /** The catalogue of products and the calendar are the same for all. */
    @Test
    void somethingFailsForEachTableWithoutRowLevelSecurity() {
        List<String> tables = new ArrayList<>();
        wall.rows("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity
                   and (has_table_privilege('scene_customer', oid, 'select')
                     or has_table_privilege('scene_staff', oid, 'select'))""", row -> tables.add(row.getString(1)));
        List<String> survivors = new ArrayList<>();
        for (String table : tables) {
            wall.arrange("alter table " + table + " disable row level security");
            try {
                if (isUnnoticed()) {
                    survivors.add(table);
                }
            } finally {
                wall.arrange("alter table " + table + " enable row level security");
            }
        }
        assertThat(tables).contains("device", "inquiry");
        assertThat(survivors).containsExactlyInAnyOrder("product", "holiday", "closing_day");
    }

    @Test
    void nothingFailsWithAllPoliciesInPlace() {
        assertThat(isUnnoticed()).isTrue();
    }

    private static boolean isUnnoticed() {
        return reads.differences(1).isEmpty() && writes.differences(1).isEmpty();
    }

    /** Those that are not {@code true} on purpose. */
    private static List<Policy> policies() {
        List<Policy> policies = new ArrayList<>();
        wall.rows(
                """
                select policyname, tablename, cmd, array_to_string(roles, ', '), coalesce(qual, ''), coalesce(with_check, '')
                  from pg_policies where coalesce(qual, 'true') <> 'true' or coalesce(with_check, 'true') <> 'true'""",
                row -> policies.add(new Policy(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))));
        assertThat(policies).hasSizeGreaterThan(20);
        return policies;
    }

    private record Policy(String name, String table, String command, String roles, String using, String check) {

        Policy replacedByTrue() {
            return new Policy(
                    name, table, command, roles, using.isEmpty() ? "" : "true", check.isEmpty() ? "" : "true");
        }

        String drop() {
            return "drop policy " + name + " on " + table;
        }

        String create() {
            return "create policy " + name + " on " + table + " for " + command + " to " + roles
                    + (using.isEmpty() ? "" : " using (" + using + ")")
                    + (check.isEmpty() ? "" : " with check (" + check + ")");
        }
    }
}
