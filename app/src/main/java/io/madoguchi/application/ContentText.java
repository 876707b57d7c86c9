package io.madoguchi.application;

import java.util.List;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The content of applications, and what was decided about their accounts, as the database keeps it. */
@Component
class ContentText {

    private final JsonMapper json;

    ContentText(JsonMapper json) {
        this.json = json;
    }

    Content read(JSONB stored) {
        return json.readValue(stored.data(), Content.class);
    }

    JSONB write(Content content) {
        return JSONB.jsonb(json.writeValueAsString(content));
    }

    List<Decision> decisions(JSONB stored) {
        return json.readValue(stored.data(), Decisions.class).accounts();
    }

    JSONB write(List<Decision> decisions) {
        return JSONB.jsonb(json.writeValueAsString(new Decisions(decisions)));
    }

    private record Decisions(List<Decision> accounts) {}
}
