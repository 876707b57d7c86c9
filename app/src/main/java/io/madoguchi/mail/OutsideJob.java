package io.madoguchi.mail;

import io.madoguchi.access.Database;
import io.madoguchi.mail.OutsideMail.OutsideLetter;
import io.madoguchi.work.JobHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes and sends one mail to somebody without an account. As with notices it leaves outside of any transaction; if the
 * program dies before the job is noted as done, it is sent again under the same Message-ID.
 */
@Component
class OutsideJob implements JobHandler {

    static final String TASK = "mail.outside";

    private static final Logger log = LoggerFactory.getLogger(OutsideJob.class);

    private final Database database;
    private final Typesetting typesetting;
    private final Transport transport;
    private final Map<String, OutsideMail> byEvent;

    OutsideJob(Database database, Typesetting typesetting, Transport transport, List<OutsideMail> mails) {
        this.database = database;
        this.typesetting = typesetting;
        this.transport = transport;
        this.byEvent = mails.stream().collect(Collectors.toUnmodifiableMap(OutsideMail::event, Function.identity()));
    }

    @Override
    public String task() {
        return TASK;
    }

    static String data(String event, UUID subjectId) {
        return event + "\n" + subjectId;
    }

    @Override
    public void run(String data) {
        String[] lines = data.split("\n", 2);
        OutsideMail mail = byEvent.get(lines[0]);
        if (mail == null) {
            throw new IllegalStateException("No module writes mails about " + lines[0]);
        }
        UUID id = UUID.nameUUIDFromBytes(data.getBytes(StandardCharsets.UTF_8));
        database.asSystem(
                        "write a mail to somebody without an account",
                        () -> mail.render(UUID.fromString(lines[1]), typesetting::words))
                .ifPresent(letter -> send(id, letter));
    }

    private void send(UUID id, OutsideLetter letter) {
        try {
            transport.send(typesetting.set(id, letter));
        } catch (MailRefused refused) {
            log.warn("Mail {} to {} is refused for good: {}", id, letter.to(), refused.getMessage());
        }
    }
}
