package io.madoguchi.inquiry;

import static io.madoguchi.access.Permission.ANSWER_INQUIRIES;
import static io.madoguchi.access.Permission.ANSWER_MONEY_INQUIRIES;
import static io.madoguchi.access.Permission.FOLLOW_INQUIRIES;
import static io.madoguchi.access.Permission.TAKE_IN_INQUIRIES;
import static io.madoguchi.access.Permission.WORK_ON_INQUIRIES;
import static io.madoguchi.access.Permission.WRITE_NOTES;
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
 *  MESSAGE            staff who answer; the customer     all         all but CLOSED                staff that asks: turn of the customer
 *                                                                                                  customer: back to the engineer, else desk
 *  NOTE               staff who write notes              all         all                           –
 *  STATE_RESTORATION  engineer                           incidents   INVESTIGATING, WORKING        –
 *  START_WORK         engineer                           all         INVESTIGATING                 WORKING, his turn; his if it was nobody's
 *  WORKAROUND         engineer                           incidents   INVESTIGATING, WORKING        –
 *  RESTORE            engineer                           incidents   INVESTIGATING, WORKING        RESTORED, turn of the customer
 *  ANSWER             staff who answer                   the others  INVESTIGATING, WORKING        ANSWERED, turn of the customer
 *  CLOSE              the customer                       all         all but CLOSED                CLOSED; before the solution it is a withdrawal
 *  REOPEN             staff who answer; the customer     all         RESTORED, ANSWERED, CLOSED    INVESTIGATING; after CLOSED for 14 days only
 * </pre>
 *
 * Staff who answer: desk, engineers, coordinators; sales representatives about contracts and billing only (M5.7).
 */
// The rules are references to methods without state, the sets are never given out.
@SuppressWarnings("ImmutableEnumChecker")
public enum Verb {
    TAKE_IN(Verb::desk, Set.of(InquiryKind.values()), Set.of(RECEIVED)),
    ASSIGN(Verb::desk, Set.of(InquiryKind.values()), Set.of(RECEIVED, INVESTIGATING, WORKING)),
    MESSAGE(Verb::customerOrWhoAnswers, Set.of(InquiryKind.values()), allBut(CLOSED)),
    NOTE(Verb::whoWritesNotes, Set.of(InquiryKind.values()), Set.of(Stage.values())),
    STATE_RESTORATION(Verb::engineer, Set.of(InquiryKind.INCIDENT), Set.of(INVESTIGATING, WORKING)),
    START_WORK(Verb::engineer, Set.of(InquiryKind.values()), Set.of(INVESTIGATING)),
    WORKAROUND(Verb::engineer, Set.of(InquiryKind.INCIDENT), Set.of(INVESTIGATING, WORKING)),
    RESTORE(Verb::engineer, Set.of(InquiryKind.INCIDENT), Set.of(INVESTIGATING, WORKING)),
    ANSWER(Verb::whoAnswers, Set.of(InquiryKind.QUESTION, InquiryKind.REQUEST), Set.of(INVESTIGATING, WORKING)),
    CLOSE(Verb::customer, Set.of(InquiryKind.values()), allBut(CLOSED)),
    REOPEN(Verb::customerOrWhoAnswers, Set.of(InquiryKind.values()), Set.of(RESTORED, ANSWERED, CLOSED));

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

    private static boolean customer(Viewer viewer, Inquiry inquiry) {
        return !viewer.isStaff() && viewer.may(FOLLOW_INQUIRIES);
    }

    private static boolean customerOrWhoAnswers(Viewer viewer, Inquiry inquiry) {
        return customer(viewer, inquiry) || whoAnswers(viewer, inquiry);
    }
}
