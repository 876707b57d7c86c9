package io.madoguchi.inquiry;

import static io.madoguchi.access.Permission.ANSWER_INQUIRIES;
import static io.madoguchi.access.Permission.ANSWER_MONEY_INQUIRIES;
import static io.madoguchi.access.Permission.FOLLOW_INQUIRIES;
import static io.madoguchi.access.Permission.TAKE_IN_INQUIRIES;
import static io.madoguchi.access.Permission.WORK_ON_INQUIRIES;
import static io.madoguchi.access.Permission.WRITE_NOTES;
import static io.madoguchi.inquiry.InquiryKind.INCIDENT;
import static io.madoguchi.inquiry.InquiryKind.QUESTION;
import static io.madoguchi.inquiry.InquiryKind.REQUEST;
import static io.madoguchi.inquiry.Stage.ANSWERED;
import static io.madoguchi.inquiry.Stage.CLOSED;
import static io.madoguchi.inquiry.Stage.INVESTIGATING;
import static io.madoguchi.inquiry.Stage.RECEIVED;
import static io.madoguchi.inquiry.Stage.RESTORED;
import static io.madoguchi.inquiry.Stage.WORKING;

import io.madoguchi.access.Viewer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What can be done with an inquiry: by whom, of which kinds, in which stages. What it then does stands in {@link Inquiry}.
 *
 * <pre>
 *  verb               who                                kinds       stages                        afterwards
 *  TAKE_IN            desk                               all         RECEIVED                      INVESTIGATING, turn of the engineer, else desk
 *  ASSIGN             desk                               all         until WORKING                 turn of the engineer, unless the customer was asked
 *  TAKE_OVER          engineer who does not have it      all         until WORKING                 his; his turn, unless the customer was asked
 *  FORWARD            staff who answer; sales in turn    all         until WORKING                 turn of an engineer, desk (nobody's then), coordinator,
 *                                                                                                  parts or sales; the note is internal
 *  MESSAGE            staff who answer; the customer     all         all but CLOSED                staff that asks, or writes on what is solved: turn of the customer
 *                                                                                                  customer: back to the engineer, else desk
 *  NOTE               staff who write notes              all         all                           –
 *  STATE_RESTORATION  engineer                           incidents   INVESTIGATING, WORKING        –
 *  START_WORK         engineer                           all         INVESTIGATING                 WORKING, his turn; his if it was nobody's
 *  WORKAROUND         engineer                           incidents   INVESTIGATING, WORKING        –
 *  RECORD_CAUSE       engineer                           incidents   INVESTIGATING to RESTORED     –
 *  RESTORE            engineer                           incidents   INVESTIGATING, WORKING        RESTORED, turn of the customer
 *  RECORD_FIX         engineer                           incidents   RESTORED, CLOSED              –
 *  ANSWER             staff who answer                   the others  INVESTIGATING, WORKING        ANSWERED, turn of the customer
 *  CHANGE_STAGE       staff who answer                   all         all but CLOSED                RECEIVED, INVESTIGATING or WORKING, with a reason
 *  RECLASSIFY         desk                               all         until WORKING                 another kind, severity or category, with a reason
 *  CLOSE              the customer                       all         all but CLOSED                CLOSED; before the solution it is a withdrawal
 *  CONCLUDE           staff who answer                   all         RESTORED, ANSWERED            CLOSED; once the customer has been silent for five business
 *                                                                                                  days, after which it also happens by itself
 *  REOPEN             staff who answer; the customer     all         RESTORED, ANSWERED, CLOSED    INVESTIGATING; after CLOSED for 14 days only
 *  MERGE              desk                               all         all but CLOSED                CLOSED as a duplicate of another that stands in the same place
 *  SPLIT              desk                               all         all but CLOSED                –; a new inquiry in the same place
 *  NAME_CONTRACT      sales, while a contract is checked all         all                           a contract in force covers it
 *  PAID_JOB           sales, while a contract is checked all         all                           paid for; the order's reference is internal
 *  DECLINE            sales, while a contract is checked all         all but CLOSED                CLOSED, with a reason; reopened, it is checked again
 * </pre>
 *
 * Staff who answer: desk, engineers, coordinators; sales representatives about contracts and billing only (M5.7). Sales in
 * turn may hand back what was forwarded to them. A duplicate that was merged bears notes only.
 */
// The rules are references to methods without state, the sets are never given out.
@SuppressWarnings("ImmutableEnumChecker")
public enum Verb {
    TAKE_IN(Verb::desk, all(), Set.of(RECEIVED)),
    ASSIGN(Verb::desk, all(), untilWorking()),
    TAKE_OVER(Verb::engineer, all(), untilWorking()),
    FORWARD(Verb::whoForwards, all(), untilWorking()),
    MESSAGE(Verb::customerOrWhoAnswers, all(), allBut(CLOSED)),
    NOTE(Verb::whoWritesNotes, all(), Set.of(Stage.values())),
    STATE_RESTORATION(Verb::engineer, Set.of(INCIDENT), Set.of(INVESTIGATING, WORKING)),
    START_WORK(Verb::engineer, all(), Set.of(INVESTIGATING)),
    WORKAROUND(Verb::engineer, Set.of(INCIDENT), Set.of(INVESTIGATING, WORKING)),
    RECORD_CAUSE(Verb::engineer, Set.of(INCIDENT), Set.of(INVESTIGATING, WORKING, RESTORED)),
    RESTORE(Verb::engineer, Set.of(INCIDENT), Set.of(INVESTIGATING, WORKING)),
    RECORD_FIX(Verb::engineer, Set.of(INCIDENT), Set.of(RESTORED, CLOSED)),
    ANSWER(Verb::whoAnswers, Set.of(QUESTION, REQUEST), Set.of(INVESTIGATING, WORKING)),
    CHANGE_STAGE(Verb::whoAnswers, all(), allBut(CLOSED)),
    RECLASSIFY(Verb::desk, all(), untilWorking()),
    CLOSE(Verb::customer, all(), allBut(CLOSED)),
    CONCLUDE(Verb::whoAnswers, all(), Set.of(RESTORED, ANSWERED)),
    REOPEN(Verb::customerOrWhoAnswers, all(), Set.of(RESTORED, ANSWERED, CLOSED)),
    MERGE(Verb::desk, all(), allBut(CLOSED)),
    SPLIT(Verb::desk, all(), allBut(CLOSED)),
    NAME_CONTRACT(Verb::sales, all(), Set.of(Stage.values())),
    PAID_JOB(Verb::sales, all(), Set.of(Stage.values())),
    DECLINE(Verb::sales, all(), allBut(CLOSED));

    private final BiPredicate<Viewer, Inquiry> who;
    private final Set<InquiryKind> kinds;
    private final Set<Stage> stages;

    Verb(BiPredicate<Viewer, Inquiry> who, Set<InquiryKind> kinds, Set<Stage> stages) {
        this.who = who;
        this.kinds = kinds;
        this.stages = stages;
    }

    /** As it stands in keys and addresses of fields: {@code state-restoration}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOpenTo(Viewer viewer, Inquiry inquiry) {
        return who.test(viewer, inquiry);
    }

    boolean makesSenseFor(Inquiry inquiry) {
        return kinds.contains(inquiry.kind()) && stages.contains(inquiry.state().stage());
    }

    private static Set<InquiryKind> all() {
        return Set.of(InquiryKind.values());
    }

    private static Set<Stage> untilWorking() {
        return Set.of(RECEIVED, INVESTIGATING, WORKING);
    }

    private static Set<Stage> allBut(Stage stage) {
        return EnumSet.complementOf(EnumSet.of(stage));
    }

    private static boolean desk(Viewer viewer, Inquiry inquiry) {
        return viewer.may(TAKE_IN_INQUIRIES);
    }

    private static boolean engineer(Viewer viewer, Inquiry inquiry) {
        return viewer.may(WORK_ON_INQUIRIES);
    }

    private static boolean whoWritesNotes(Viewer viewer, Inquiry inquiry) {
        return viewer.may(WRITE_NOTES);
    }

    private static boolean whoAnswers(Viewer viewer, Inquiry inquiry) {
        return viewer.may(ANSWER_INQUIRIES) || (inquiry.money() && viewer.may(ANSWER_MONEY_INQUIRIES));
    }

    private static boolean whoForwards(Viewer viewer, Inquiry inquiry) {
        boolean sales = inquiry.state().turn() == Turn.SALES && viewer.may(ANSWER_MONEY_INQUIRIES);
        return sales || whoAnswers(viewer, inquiry);
    }

    /** Any of them: the customer's own may be away. */
    private static boolean sales(Viewer viewer, Inquiry inquiry) {
        return viewer.may(ANSWER_MONEY_INQUIRIES);
    }

    private static boolean customer(Viewer viewer, Inquiry inquiry) {
        return !viewer.isStaff() && viewer.may(FOLLOW_INQUIRIES);
    }

    private static boolean customerOrWhoAnswers(Viewer viewer, Inquiry inquiry) {
        return customer(viewer, inquiry) || whoAnswers(viewer, inquiry);
    }
}
