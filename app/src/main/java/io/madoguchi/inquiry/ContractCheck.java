package io.madoguchi.inquiry;

import static io.madoguchi.inquiry.StepText.optional;
import static io.madoguchi.inquiry.StepText.required;

import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.Refused;
import io.madoguchi.shell.TypedText;
import io.madoguchi.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The three ways in which a sales representative ends 契約確認中 (M1.9). */
record ContractCheck(Viewer by, Inquiry inquiry, Instant now) {

    private static final int LONGEST_ORDER = 100;

    /**
     * A contract in force covers it after all. It then stands where the contract stands, so it may not leave the engagement
     * in which its readers see it (M6.1, M6.3).
     *
     * @param contract null if the customer has none of that number
     */
    Step nameContract(@Nullable NamedContract contract, String text) {
        inquiry.guard(Verb.NAME_CONTRACT, by, now);
        if (contract == null) {
            throw new Refused("inquiry.invalid.contract.missing");
        }
        if (!contract.line().isInForce(LocalDate.ofInstant(now, Words.ZONE))) {
            throw new Refused("inquiry.invalid.contract.lapsed", contract.number());
        }
        if (!Cover.promises(contract.line().service(), inquiry.kind())) {
            throw new Refused("inquiry.invalid.contract.service", contract.number());
        }
        boolean leaves =
                inquiry.engagementId() != null && !Objects.equals(inquiry.engagementId(), contract.engagementId());
        if (leaves) {
            throw contract.engagement().isEmpty()
                    ? new Refused("inquiry.invalid.contract.place.none", contract.number())
                    : new Refused("inquiry.invalid.contract.place", contract.number(), contract.engagement());
        }
        Claim claim = inquiry.claim().coveredBy(contract.id());
        Step step = inquiry.step(
                EntryKind.CONTRACT_NAMED, optional(text), EntryDetail.contract(contract.number()), inquiry.state());
        return step.about(step.after().claiming(claim, contract.engagementId()));
    }

    /**
     * No contract covers it, and it is paid for.
     *
     * @param order reference of the order or quote; for staff only, as not every reader may know of orders (M5.1)
     */
    Step paidJob(String order, String text) {
        inquiry.guard(Verb.PAID_JOB, by, now);
        int length = order.codePointCount(0, order.length());
        if (TypedText.isBlank(order) || length > LONGEST_ORDER) {
            throw new Refused("inquiry.invalid.order.missing", LONGEST_ORDER);
        }
        Step step = inquiry.step(EntryKind.PAID_JOB, optional(text), EntryDetail.NONE, inquiry.state());
        Inquiry after = step.after().claiming(inquiry.claim().settled(Entitlement.PAID), inquiry.engagementId());
        return new Step(after, step.kind(), step.text(), step.detail(), order.strip());
    }

    Step decline(String reason) {
        inquiry.guard(Verb.DECLINE, by, now);
        Step step = inquiry.step(
                EntryKind.DECLINED,
                required(Verb.DECLINE, reason),
                EntryDetail.NONE,
                inquiry.state().closed(now));
        return step.about(step.after().claiming(inquiry.claim().settled(Entitlement.DECLINED), inquiry.engagementId()));
    }
}
