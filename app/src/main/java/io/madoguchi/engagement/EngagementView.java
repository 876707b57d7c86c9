package io.madoguchi.engagement;

import io.madoguchi.shell.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /engagements/{id}}.
 *
 * @param contracts by number, the first ones
 * @param others engagements of the same customer, to which contracts can move
 * @param blind accounts of the customer that see nothing, as they are under access control and in no group
 * @param search what was looked for among the accounts; null if nothing was
 * @param found accounts that may join
 * @param form as it was sent, else empty
 * @param sent the verb of that form
 */
public record EngagementView(
        Facts facts,
        List<Contract> contracts,
        List<Member> members,
        List<Other> others,
        List<Person> blind,
        @Nullable String search,
        List<Person> found,
        boolean edits,
        EngagementForm form,
        @Nullable EngagementVerb sent,
        FormErrors errors,
        List<EngagementProblem> problems) {

    public boolean isOpen(EngagementVerb verb) {
        return verb == sent;
    }

    public String action(EngagementVerb verb) {
        return "/engagements/" + facts.id() + "/" + verb.path();
    }

    /** What was typed, or what stands there. */
    public String typed(EngagementVerb verb, String field, String stored) {
        return verb == sent && form.has(field) ? form.line(field) : stored;
    }

    public List<Member> ownMembers() {
        return members.stream().filter(Member::home).toList();
    }

    public List<Member> strangers() {
        return members.stream().filter(each -> !each.home()).toList();
    }

    /** @param inquiries all that stand in it, closed ones too */
    public record Facts(
            UUID id,
            UUID customerId,
            String name,
            int version,
            String groupName,
            boolean showsMoney,
            String customerCode,
            String customerName,
            int contracts,
            int devices,
            int inquiries,
            int openInquiries) {}

    public record Contract(UUID id, String number, String title, int devices, int openInquiries) {}

    /** @param memberships in groups of his own company */
    public record Member(
            UUID accountId,
            String mail,
            String familyName,
            String givenName,
            String kind,
            boolean active,
            String customerName,
            boolean home,
            int memberships) {}

    public record Other(UUID id, String name) {}

    /** @param home of the company whose engagement this is */
    public record Person(
            UUID accountId, String mail, String familyName, String givenName, String customerName, boolean home) {}
}
