package io.madoguchi.access;

import static io.madoguchi.database.schema.Tables.DEVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madoguchi.testing.PortalTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DatabaseTest {

    @Autowired
    private DSLContext dsl;

    @Autowired
    private Database database;

    @Test
    void aQueryWithoutAViewerFails() {
        assertThatThrownBy(() -> dsl.fetch("select * from device")).hasMessageContaining("permission denied");
    }

    @Test
    void workForNobodySeesNoTable() {
        assertThatThrownBy(() -> database.asPublic(() -> dsl.fetch("select * from device")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void workForOneViewerCannotBeginInsideTheWorkForAnother() {
        assertThatThrownBy(() -> database.asSystem("a test", () -> database.asPublic(() -> dsl.fetch("select 1"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSystemSeesAllDevices() {
        assertThat(database.<Integer>asSystem("a test", () -> dsl.fetchCount(DEVICE)))
                .isEqualTo(1651);
    }
}
