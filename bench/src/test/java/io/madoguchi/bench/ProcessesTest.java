package io.madoguchi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessesTest {

    @Test
    void aProgramMayHaveBlanksAndBracketsInItsName() {
        assertThat(Processes.fields("42 (a) b (c) S 1 2 3")).containsExactly("", "", "S", "1", "2", "3");
    }

    @Test
    void thisProcessHasUsedTimeAndMemory() {
        long own = ProcessHandle.current().pid();

        assertThat(Processes.cpu(own)).isPositive();
        assertThat(Processes.cpuOfFamily(own)).isGreaterThanOrEqualTo(Processes.cpu(own) - 0.5);
        assertThat(Processes.residentMegabytes(own)).isGreaterThan(10);
    }
}
