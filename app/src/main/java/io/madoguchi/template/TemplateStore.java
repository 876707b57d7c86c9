package io.madoguchi.template;

import static io.madoguchi.database.schema.Tables.ANSWER_TEMPLATE;

import io.madoguchi.access.Viewer;
import io.madoguchi.database.schema.tables.records.AnswerTemplateRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Loads and saves templates: everybody's and the viewer's own. */
@Component
class TemplateStore {

    private final DSLContext dsl;

    TemplateStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<AnswerTemplate> all() {
        return dsl.selectFrom(ANSWER_TEMPLATE)
                .orderBy(ANSWER_TEMPLATE.CATEGORY, ANSWER_TEMPLATE.TITLE, ANSWER_TEMPLATE.ID)
                .limit(AnswerTemplates.MOST)
                .fetch(TemplateStore::template);
    }

    int count() {
        return dsl.fetchCount(ANSWER_TEMPLATE);
    }

    Optional<AnswerTemplate> find(UUID id) {
        return dsl.selectFrom(ANSWER_TEMPLATE).where(ANSWER_TEMPLATE.ID.eq(id)).fetchOptional(TemplateStore::template);
    }

    void insert(Viewer by, UUID id, TemplateForm form, Instant now) {
        dsl.insertInto(ANSWER_TEMPLATE)
                .set(ANSWER_TEMPLATE.ID, id)
                .set(ANSWER_TEMPLATE.OWNER_ID, form.own() ? by.accountId() : null)
                .set(ANSWER_TEMPLATE.CATEGORY, form.category())
                .set(ANSWER_TEMPLATE.TITLE, form.title())
                .set(ANSWER_TEMPLATE.TEXT_JA, form.textJa())
                .set(ANSWER_TEMPLATE.TEXT_EN, form.textEn())
                .set(ANSWER_TEMPLATE.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(ANSWER_TEMPLATE.AUTHOR_NAME, by.fullName())
                .execute();
    }

    /** False if somebody else was quicker. */
    boolean update(Viewer by, UUID id, TemplateForm form, Instant now) {
        return dsl.update(ANSWER_TEMPLATE)
                        .set(ANSWER_TEMPLATE.OWNER_ID, form.own() ? by.accountId() : null)
                        .set(ANSWER_TEMPLATE.CATEGORY, form.category())
                        .set(ANSWER_TEMPLATE.TITLE, form.title())
                        .set(ANSWER_TEMPLATE.TEXT_JA, form.textJa())
                        .set(ANSWER_TEMPLATE.TEXT_EN, form.textEn())
                        .set(ANSWER_TEMPLATE.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(ANSWER_TEMPLATE.AUTHOR_NAME, by.fullName())
                        .set(ANSWER_TEMPLATE.VERSION, ANSWER_TEMPLATE.VERSION.plus(1))
                        .where(ANSWER_TEMPLATE.ID.eq(id), ANSWER_TEMPLATE.VERSION.eq(form.version()))
                        .execute()
                == 1;
    }

    /** False if it is another version by now. */
    boolean remove(UUID id, int version) {
        return dsl.deleteFrom(ANSWER_TEMPLATE)
                        .where(ANSWER_TEMPLATE.ID.eq(id), ANSWER_TEMPLATE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static AnswerTemplate template(AnswerTemplateRecord row) {
        return new AnswerTemplate(
                row.getId(),
                row.getOwnerId() != null,
                row.getCategory(),
                row.getTitle(),
                row.getTextJa(),
                row.getTextEn(),
                row.getUpdatedAt().toInstant(),
                row.getAuthorName(),
                row.getVersion());
    }
}
