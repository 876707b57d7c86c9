package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.access.Viewers;
import io.madoguchi.access.WorkDataSource;
import io.madoguchi.attachment.Upload;
import io.madoguchi.contract.ContractSummary;
import io.madoguchi.contract.Contracts;
import io.madoguchi.demo.DemoTicket.DemoFile;
import io.madoguchi.demo.DemoTicket.DemoStep;
import io.madoguchi.device.DeviceSummary;
import io.madoguchi.device.Devices;
import io.madoguchi.inquiry.Engineer;
import io.madoguchi.inquiry.NewInquiry;
import io.madoguchi.inquiry.PastInquiries;
import io.madoguchi.inquiry.PastInquiries.PastStep;
import io.madoguchi.kernel.Ids;
import io.madoguchi.storage.Stored;
import io.madoguchi.storage.StoredFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the inquiries of {@code demo/tickets.json} happen, in order of time, by the verbs of their people. Nobody was there to
 * be told, so the mails that would follow are left out.
 */
@Component
@ConditionalOnProperty("portal.demo")
class DemoHistory {

    private final Database database;
    private final DSLContext dsl;
    private final Viewers viewers;
    private final Devices devices;
    private final Contracts contracts;
    private final PastInquiries inquiries;
    private final StoredFiles files;
    private final DataSource work;
    private final DemoClock clock;
    private final Ids ids;
    private final JsonMapper json;
    private final Map<String, Viewer> people = new HashMap<>();

    DemoHistory(
            Database database,
            DSLContext dsl,
            Viewers viewers,
            Devices devices,
            Contracts contracts,
            PastInquiries inquiries,
            StoredFiles files,
            @WorkDataSource DataSource work,
            DemoClock clock,
            Ids ids,
            JsonMapper json) {
        this.database = database;
        this.dsl = dsl;
        this.viewers = viewers;
        this.devices = devices;
        this.contracts = contracts;
        this.inquiries = inquiries;
        this.files = files;
        this.work = work;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    void tell() {
        Instant start = clock.instant();
        List<Happening> happenings = new ArrayList<>();
        for (DemoTicket ticket : read()) {
            String[] number = {""};
            happenings.add(new Happening(ticket.at(), () -> number[0] = report(ticket, start)));
            for (DemoStep step : ticket.steps()) {
                happenings.add(new Happening(step.at(), () -> carryOut(number[0], step, start)));
            }
        }
        happenings.sort(Comparator.comparing(Happening::at));
        try {
            for (Happening happening : happenings) {
                clock.goTo(start.plus(happening.at()));
                happening.what().run();
            }
        } finally {
            clock.comeBack();
        }
        JdbcClient.create(work)
                .sql("delete from scheduled_tasks where not picked")
                .update();
    }

    private List<DemoTicket> read() {
        try (InputStream file = new ClassPathResource("demo/tickets.json").getInputStream()) {
            return List.of(json.readValue(file, DemoTicket[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String report(DemoTicket ticket, Instant start) {
        Viewer reporter = person(ticket.reporter());
        List<Upload> attached = ticket.attachments() == null
                ? List.of()
                : ticket.attachments().stream().map(this::store).toList();
        return database.as(
                reporter,
                () -> inquiries.report(
                        reporter, newInquiry(ticket, start), attached, Boolean.TRUE.equals(ticket.examined())));
    }

    private NewInquiry newInquiry(DemoTicket ticket, Instant start) {
        return new NewInquiry(
                ticket.kind(),
                ticket.severity(),
                ticket.category(),
                ticket.device() == null
                        ? null
                        : devices.find(ticket.device()).map(DeviceSummary::id).orElseThrow(),
                ticket.contract() == null
                        ? null
                        : contracts
                                .find(ticket.contract())
                                .map(ContractSummary::id)
                                .orElseThrow(),
                null,
                ticket.subject(),
                ticket.description(),
                ticket.effect() == null ? "" : ticket.effect(),
                later(start, ticket.began()),
                ticket.contact() == null ? "" : ticket.contact(),
                ids.next());
    }

    private Upload store(DemoFile file) {
        try {
            byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
            Stored stored = files.put(new ByteArrayInputStream(content), content.length);
            return new Upload(ids.next(), stored.sha256(), file.name(), "text/plain", stored.sizeBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void carryOut(String number, DemoStep step, Instant start) {
        Viewer by = person(step.by());
        Viewer engineer = step.to() == null ? null : person(step.to());
        PastStep past = new PastStep(
                step.verb(),
                step.text() == null ? "" : step.text(),
                step.fix() == null ? "" : step.fix(),
                Boolean.TRUE.equals(step.asks()),
                later(start, step.until()),
                engineer == null ? null : new Engineer(engineer.accountId(), engineer.fullName()),
                step.turn(),
                step.stage(),
                step.classification());
        database.as(by, () -> inquiries.carryOut(by, number, past));
    }

    private Viewer person(String mail) {
        return people.computeIfAbsent(mail, address -> {
            UUID id = database.asSystem(
                    "demonstration: who is who",
                    () -> dsl.fetchSingle("select id from account where mail = ?", address)
                            .get(0, UUID.class));
            return viewers.find(id, null).orElseThrow();
        });
    }

    private static @Nullable Instant later(Instant start, @Nullable Duration after) {
        return after == null ? null : start.plus(after);
    }

    private record Happening(Duration at, Runnable what) {}
}
