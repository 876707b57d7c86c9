package io.madoguchi.accessapplication;

import io.madoguchi.engagement.EngagementForm;
import io.madoguchi.engagement.EngagementPlan;
import io.madoguchi.kernel.Ids;
import io.madoguchi.shell.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed of an application: each field comes once for each engagement, in the same order. */
public record AccessForm(UUID formKey, String step, List<Part> parts) {

    static final int MOST_PARTS = 50;

    public AccessForm {
        parts = List.copyOf(parts);
    }

    static AccessForm blank(Ids ids) {
        return new AccessForm(ids.next(), "", List.of(Part.EMPTY));
    }

    static AccessForm sent(MultiValueMap<String, String> fields, Ids ids) {
        int count = Math.clamp(fields.getOrDefault("engagement_name", List.of()).size(), 1, MOST_PARTS);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new Part(
                    TypedText.line(at(fields, "engagement_name", i)).strip(),
                    TypedText.line(at(fields, "group_name", i)).strip(),
                    TypedText.lines(at(fields, "account_mails", i)).strip(),
                    TypedText.lines(at(fields, "contract_numbers", i)).strip()));
        }
        String step = fields.getFirst("step");
        return new AccessForm(key(fields.getFirst("form_key"), ids), step == null ? "" : step, parts);
    }

    /** After a button that adds an engagement to the form, or takes one out. */
    AccessForm stepped() {
        List<Part> all = new ArrayList<>(parts);
        if (step.equals("add") && all.size() < MOST_PARTS) {
            all.add(Part.EMPTY);
        } else if (step.matches("remove-[0-9]{1,2}")) {
            int which = Integer.parseInt(step.substring("remove-".length()));
            if (which < all.size() && all.size() > 1) {
                all.remove(which);
            }
        }
        return new AccessForm(formKey, step, all);
    }

    static AccessForm of(List<EngagementPlan> plans, Ids ids) {
        return new AccessForm(
                ids.next(),
                "",
                plans.stream()
                        .map(each -> new Part(
                                each.engagementName(),
                                each.groupName(),
                                String.join("\n", each.accountMails()),
                                String.join("\n", each.contractNumbers())))
                        .toList());
    }

    List<EngagementPlan> plans() {
        return parts.stream().map(Part::plan).toList();
    }

    private static @Nullable String at(MultiValueMap<String, String> fields, String name, int index) {
        List<String> values = fields.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index) : null;
    }

    static UUID key(@Nullable String sent, Ids ids) {
        try {
            return sent == null ? ids.next() : UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            return ids.next();
        }
    }

    /** One engagement, as typed. */
    public record Part(String engagementName, String groupName, String accountMails, String contractNumbers) {

        static final Part EMPTY = new Part("", "", "", "");

        public EngagementPlan plan() {
            return new EngagementPlan(
                    engagementName,
                    groupName,
                    false,
                    EngagementForm.mailsOf(accountMails),
                    EngagementForm.numbersOf(contractNumbers));
        }
    }
}
