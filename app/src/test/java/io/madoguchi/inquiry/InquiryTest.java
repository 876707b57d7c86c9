package io.madoguchi.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Organisation;
import io.madoguchi.access.Viewer;
import io.madoguchi.contract.ServiceType;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("M1.2 M5.7 the verbs of an inquiry")
class InquiryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant EARLIER = NOW.minusSeconds(3600);
    private static final UUID CUSTOMER = new UUID(1, 1);
    private static final Viewer DESK = viewer(AccountKind.SERVICE_DESK);
    private static final Viewer ENGINEER = viewer(AccountKind.SUPPORT_ENGINEER);
    private static final Viewer AGENT = viewer(AccountKind.INQUIRY_AGENT);
    private static final Viewer SALES = viewer(AccountKind.SALES_REPRESENTATIVE);
    private static final NamedContract IN_FORCE = new NamedContract(
            new UUID(0, 3),
            "ABC1234190",
            null,
            "",
            new Cover.Line(ServiceType.MANAGED_SERVICE, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), false));
    private static final Engineer MIURA = new Engineer(ENGINEER.accountId(), "三浦 拓也");

    /** R received, I investigating, W working, S restored or answered, C closed; of incidents / of the others. */
    private static final String STAGES = """
            TAKE_IN             R      R
            ASSIGN              RIW    RIW
            TAKE_OVER           RIW    RIW
            FORWARD             RIW    RIW
            MESSAGE             RIWS   RIWS
            NOTE                RIWSC  RIWSC
            STATE_RESTORATION   IW     -
            START_WORK          I      I
            WORKAROUND          IW     -
            RECORD_CAUSE        IWS    -
            RESTORE             IW     -
            RECORD_FIX          SC     -
            ANSWER              -      IW
            CHANGE_STAGE        RIWS   RIWS
            RECLASSIFY          RIW    RIW
            CLOSE               RIWS   RIWS
            CONCLUDE            S      S
            REOPEN              SC     SC
            MERGE               RIWS   RIWS
            SPLIT               RIWS   RIWS
            NAME_CONTRACT       RIWSC  RIWSC
            PAID_JOB            RIWSC  RIWSC
            DECLINE             RIWS   RIWS
            """;

    /** Of a technical inquiry / of one about money. */
    private static final String WHO = """
            SERVICE_DESK           TAKE_IN ASSIGN FORWARD MESSAGE NOTE ANSWER CHANGE_STAGE RECLASSIFY CONCLUDE REOPEN MERGE SPLIT /
            SUPPORT_ENGINEER       TAKE_OVER FORWARD MESSAGE NOTE STATE_RESTORATION START_WORK WORKAROUND RECORD_CAUSE RESTORE RECORD_FIX ANSWER CHANGE_STAGE CONCLUDE REOPEN /
            SERVICE_COORDINATOR    FORWARD MESSAGE NOTE ANSWER CHANGE_STAGE CONCLUDE REOPEN /
            SALES_REPRESENTATIVE   NOTE NAME_CONTRACT PAID_JOB DECLINE / FORWARD MESSAGE ANSWER CHANGE_STAGE CONCLUDE REOPEN
            PORTAL_ADMINISTRATOR   /
            USER_ADMINISTRATOR     MESSAGE CLOSE REOPEN /
            CONTRACT_MANAGER       MESSAGE CLOSE REOPEN /
            INQUIRY_ADMINISTRATOR  MESSAGE CLOSE REOPEN /
            INQUIRY_AGENT          MESSAGE CLOSE REOPEN /
            """;

    static Stream<Arguments> everyVerbStageAndKind() {
        List<Arguments> all = new ArrayList<>();
        for (String line : STAGES.lines().toList()) {
            String[] cells = line.split(" +");
            for (InquiryKind kind : InquiryKind.values()) {
                String allowed = kind == InquiryKind.INCIDENT ? cells[1] : cells[2];
                for (Stage stage : Stage.values()) {
                    if (stage != (kind == InquiryKind.INCIDENT ? Stage.ANSWERED : Stage.RESTORED)) {
                        String letter = stage.isSolved() ? "S" : stage.name().substring(0, 1);
                        all.add(arguments(Verb.valueOf(cells[0]), kind, stage, allowed.contains(letter)));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyVerbStageAndKind")
    void aVerbIsDoneWhereItMakesSenseAndRefusedElsewhere(Verb verb, InquiryKind kind, Stage stage, boolean allowed) {
        Inquiry inquiry = inquiry(kind, stage, false);
        Viewer who = whoMay(verb);
        assertThat(inquiry.allows(verb, who, NOW)).isEqualTo(allowed);
        if (allowed) {
            Step step = carryOut(verb, inquiry, who);
            assertThat(step.after().version()).isEqualTo(verb == Verb.NOTE ? 7 : 8);
            assertThat(step.detail().version()).isEqualTo(verb == Verb.NOTE ? 0 : 8);
        } else {
            assertThatThrownBy(() -> carryOut(verb, inquiry, who))
                    .isInstanceOf(Refused.class)
                    .hasMessage("inquiry.refused." + verb.word());
        }
    }

    static Stream<Arguments> everyVerbAndKindOfAccount() {
        List<Arguments> all = new ArrayList<>();
        for (String line : WHO.lines().toList()) {
            String[] halves = line.split("/", -1);
            String[] words = halves[0].strip().split(" +");
            Set<String> technical = Set.of(words);
            Set<String> money = Set.of(halves[1].strip().split(" +"));
            for (Verb verb : Verb.values()) {
                boolean always = technical.contains(verb.name());
                all.add(arguments(AccountKind.valueOf(words[0]), verb, false, always));
                all.add(arguments(AccountKind.valueOf(words[0]), verb, true, always || money.contains(verb.name())));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyVerbAndKindOfAccount")
    void forWhomAVerbDoesNotExistItIsNotFound(AccountKind kind, Verb verb, boolean money, boolean allowed) {
        Inquiry inquiry = inquiry(kindFor(verb), stageFor(verb), money);
        Viewer who = viewer(kind);
        assertThat(inquiry.allows(verb, who, NOW)).isEqualTo(allowed);
        if (!allowed) {
            assertThatThrownBy(() -> carryOut(verb, inquiry, who)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void theTurnFollowsTheVerbs() {
        Inquiry received = open(inquiry(InquiryKind.INCIDENT, Stage.RECEIVED, false));
        Inquiry taken = received.takeIn(DESK, "", NOW).after();
        assertThat(taken.state().turn()).isEqualTo(Turn.DESK);
        assertThat(taken.state().turnSince()).isEqualTo(EARLIER);
        Inquiry assigned = taken.assign(DESK, MIURA, "", NOW).after();
        assertThat(assigned.state().turn()).isEqualTo(Turn.ENGINEER);
        Inquiry asked = assigned.message(ENGINEER, "ログは?", true, NOW).after();
        assertThat(asked.state().turn()).isEqualTo(Turn.CUSTOMER);
        assertThat(asked.message(ENGINEER, "補足です", false, NOW).after().state().turn())
                .isEqualTo(Turn.CUSTOMER);
        Engineer other = new Engineer(new UUID(5, 5), "森 亜希");
        assertThat(asked.assign(DESK, other, "", NOW).after().state().turn()).isEqualTo(Turn.CUSTOMER);
        Inquiry replied = asked.message(AGENT, "送ります", true, NOW).after();
        assertThat(replied.state().turn()).isEqualTo(Turn.ENGINEER);
        Inquiry restored = replied.restore(ENGINEER, "メモリ故障", "交換", NOW).after();
        assertThat(restored.state().turn()).isEqualTo(Turn.CUSTOMER);
        assertThat(restored.state().restoredAt()).isEqualTo(NOW);
        Inquiry closed = restored.close(AGENT, "", NOW).after();
        assertThat(closed.state().turn()).isEqualTo(Turn.NOBODY);
        Inquiry reopened = closed.reopen(AGENT, "再発", NOW).after();
        assertThat(reopened.state().stage()).isEqualTo(Stage.INVESTIGATING);
        assertThat(reopened.state().turn()).isEqualTo(Turn.ENGINEER);
        assertThat(reopened.state().restoredAt()).isNull();
    }

    @Test
    @DisplayName("M1.6 whoever has it hands it on with a note that no customer reads, and gets it back")
    void forwardingMovesTheTurnAndKeepsTheNoteInternal() {
        Inquiry his = inquiry(InquiryKind.INCIDENT, Stage.WORKING, false)
                .assign(DESK, MIURA, "", NOW)
                .after();
        Step toParts = his.forward(ENGINEER, Turn.PARTS, null, "X3248A を手配してください", NOW);
        assertThat(toParts.text()).isEmpty();
        assertThat(toParts.note()).isEqualTo("X3248A を手配してください");
        assertThat(toParts.detail().formerTurn()).isEqualTo(Turn.ENGINEER);
        assertThat(toParts.detail().turn()).isEqualTo(Turn.PARTS);
        assertThat(toParts.after().state().assignee()).isEqualTo(MIURA);
        Viewer coordinator = viewer(AccountKind.SERVICE_COORDINATOR);
        Inquiry back = toParts.after()
                .forward(coordinator, Turn.ENGINEER, MIURA, "届きました", NOW)
                .after();
        assertThat(back.state().turn()).isEqualTo(Turn.ENGINEER);
        Inquiry nobodys = back.forward(ENGINEER, Turn.DESK, null, "担当外です", NOW).after();
        assertThat(nobodys.state().assignee()).isNull();
        refuses("to.same", () -> back.forward(ENGINEER, Turn.ENGINEER, MIURA, "x", NOW));
        refuses("to.missing", () -> back.forward(ENGINEER, Turn.ENGINEER, null, "x", NOW));
        refuses("to.missing", () -> back.forward(ENGINEER, Turn.CUSTOMER, null, "x", NOW));
        refuses("text.forward", () -> back.forward(ENGINEER, Turn.PARTS, null, " ", NOW));
    }

    @Test
    void salesHandBackWhatWasForwardedToThem() {
        Viewer sales = viewer(AccountKind.SALES_REPRESENTATIVE);
        Inquiry inquiry = inquiry(InquiryKind.INCIDENT, Stage.INVESTIGATING, false);
        Inquiry theirs =
                inquiry.forward(DESK, Turn.SALES, null, "契約の確認をお願いします", NOW).after();
        assertThat(inquiry.allows(Verb.FORWARD, sales, NOW)).isFalse();
        assertThat(theirs.forward(sales, Turn.DESK, null, "有効です", NOW)
                        .after()
                        .state()
                        .turn())
                .isEqualTo(Turn.DESK);
        assertThat(theirs.allows(Verb.MESSAGE, sales, NOW)).isFalse();
    }

    @Test
    void anEngineerTakesOverWhatIsNotHis() {
        Engineer other = new Engineer(new UUID(5, 5), "森 亜希");
        Inquiry others = inquiry(InquiryKind.INCIDENT, Stage.WORKING, false)
                .assign(DESK, other, "", NOW)
                .after();
        Step taken = others.takeOver(ENGINEER, "", NOW);
        assertThat(taken.after().state().turn()).isEqualTo(Turn.ENGINEER);
        assertThat(taken.detail().formerAssignee()).isEqualTo("森 亜希");
        assertThat(taken.detail().formerAssigneeId()).isEqualTo(other.id());
        assertThat(taken.after().allows(Verb.TAKE_OVER, ENGINEER, NOW)).isFalse();
    }

    @Test
    void stagesGoForwardAndBackWithAReasonButNotIntoTheSolution() {
        Inquiry restored = inquiry(InquiryKind.INCIDENT, Stage.WORKING, false)
                .restore(ENGINEER, "メモリ故障", "", NOW)
                .after();
        Step back = restored.changeStage(ENGINEER, Stage.WORKING, "再現したため", NOW);
        assertThat(back.after().state().turn()).isEqualTo(Turn.DESK);
        assertThat(back.after().state().restoredAt()).isNull();
        assertThat(back.detail().stage()).isEqualTo(Stage.WORKING);
        refuses("stage.same", () -> back.after().changeStage(DESK, Stage.WORKING, "x", NOW));
        refuses("stage.missing", () -> back.after().changeStage(DESK, Stage.RESTORED, "x", NOW));
        refuses("stage.missing", () -> back.after().changeStage(DESK, Stage.CLOSED, "x", NOW));
        refuses("text.change-stage", () -> back.after().changeStage(DESK, Stage.RECEIVED, "", NOW));
    }

    @Test
    void theDeskCorrectsWhatWasReportedWithAReason() {
        Inquiry inquiry = inquiry(InquiryKind.INCIDENT, Stage.INVESTIGATING, false);
        Classification billing = new Classification(InquiryKind.QUESTION, Severity.LOW, Category.CONTRACT_BILLING);
        Step corrected = inquiry.reclassify(DESK, billing, "請求のお尋ねでした", NOW);
        assertThat(corrected.after().money()).isTrue();
        assertThat(EntryDetail.read(corrected.detail().json()).classification()).isEqualTo(billing);
        refuses("severity.same", () -> inquiry.reclassify(DESK, inquiry.classification(), "x", NOW));
        refuses("text.reclassify", () -> inquiry.reclassify(DESK, billing, "", NOW));
    }

    @Test
    @DisplayName("DESIGN 6: staff close five business days after the solution, if the customer is silent")
    void staffCloseOnlyWhatTheCustomerIsSilentAbout() {
        Instant closesAt = NOW.plus(Duration.ofDays(7));
        Inquiry restored = inquiry(InquiryKind.INCIDENT, Stage.WORKING, false)
                .restore(ENGINEER, "メモリ故障", "", NOW)
                .closingAt(() -> closesAt)
                .after();
        assertThat(restored.allows(Verb.CONCLUDE, DESK, closesAt.minusMillis(1)))
                .isFalse();
        assertThat(restored.conclude(DESK, "", closesAt).after().state().closedAt())
                .isEqualTo(closesAt);
        Inquiry spoken = restored.message(AGENT, "まだ遅いです", false, NOW).after();
        assertThat(spoken.state().closesAt()).isNull();
        Step replied = spoken.message(ENGINEER, "設定を直しました", false, NOW);
        assertThat(replied.closingAt(() -> closesAt).after().state().closesAt()).isEqualTo(closesAt);
    }

    @Test
    @DisplayName("M1.6 duplicates are merged only where the same people read both")
    void duplicatesAreMergedWhereTheSamePeopleReadBoth() {
        Inquiry a = inquiry(InquiryKind.INCIDENT, Stage.WORKING, false);
        Inquiry b = new Inquiry(
                new UUID(0, 8), "I-20261124-0002", CUSTOMER, null, a.classification(), a.state(), Ties.NONE, 3);
        Merger merger = Merger.of(DESK, b, a, "同じ装置です", NOW);
        assertThat(merger.duplicate().after().ties().mergedIntoId()).isEqualTo(a.id());
        assertThat(merger.duplicate().after().state().stage()).isEqualTo(Stage.CLOSED);
        assertThat(merger.other().detail().other()).isEqualTo(b.number());
        assertThat(merger.duplicate().after().allows(Verb.REOPEN, AGENT, NOW)).isFalse();
        assertThat(merger.duplicate().after().allows(Verb.NOTE, DESK, NOW)).isTrue();
        refuses("other.same", () -> Merger.of(DESK, a, a, "", NOW));
        refuses("other.closed", () -> Merger.of(DESK, b, inquiry(InquiryKind.INCIDENT, Stage.CLOSED, false), "", NOW));
        refuses("other.place", () -> Merger.of(DESK, b, inquiry(InquiryKind.INCIDENT, Stage.WORKING, true), "", NOW));
        Inquiry elsewhere = new Inquiry(
                new UUID(0, 7),
                "I-20261124-0003",
                CUSTOMER,
                new UUID(3, 3),
                a.classification(),
                a.state(),
                Ties.NONE,
                1);
        refuses("other.place", () -> Merger.of(DESK, b, elsewhere, "", NOW));
    }

    @Test
    void whoStartsToWorkOnWhatNobodyHasGetsIt() {
        Inquiry inquiry = inquiry(InquiryKind.INCIDENT, Stage.INVESTIGATING, false);
        assertThat(inquiry.startWork(ENGINEER, "", NOW).after().state().assignee())
                .isNotNull();
        Inquiry others = inquiry.assign(DESK, new Engineer(new UUID(5, 5), "森 亜希"), "", NOW)
                .after();
        assertThat(others.startWork(ENGINEER, "", NOW).after().state().assigneeName())
                .isEqualTo("森 亜希");
    }

    @Test
    @DisplayName("M1.3 a change of the stated restoration needs a reason")
    void aChangeOfTheStatedRestorationNeedsAReason() {
        Inquiry inquiry = inquiry(InquiryKind.INCIDENT, Stage.WORKING, false);
        Instant five = NOW.plusSeconds(3600);
        refuses("until.past", () -> inquiry.stateRestoration(ENGINEER, NOW, "", NOW));
        refuses("until.far", () -> inquiry.stateRestoration(ENGINEER, NOW.plus(Duration.ofDays(366)), "", NOW));
        Inquiry stated = inquiry.stateRestoration(ENGINEER, five, "", NOW).after();
        refuses("until.same", () -> stated.stateRestoration(ENGINEER, five, "x", NOW));
        refuses("text.state-restoration", () -> stated.stateRestoration(ENGINEER, five.plusSeconds(60), "　\n", NOW));
        EntryDetail detail = stated.stateRestoration(ENGINEER, five.plusSeconds(60), "部品待ち", NOW)
                .detail();
        assertThat(detail.formerUntil()).isEqualTo(five);
        assertThat(EntryDetail.read(detail.json())).isEqualTo(detail);
    }

    @Test
    void textsAreRequiredWhereSomebodyReliesOnThemAndHaveALimit() {
        Inquiry working = inquiry(InquiryKind.INCIDENT, Stage.WORKING, false);
        refuses("text.message", () -> working.message(AGENT, " \n　", false, NOW));
        refuses("text.restore", () -> working.restore(ENGINEER, "", "交換", NOW));
        refuses("text.close", () -> working.close(AGENT, "", NOW));
        refuses("text.long", () -> working.message(AGENT, "𠮷".repeat(20_001), false, NOW));
        refuses("fix.long", () -> working.restore(ENGINEER, "x", "x".repeat(20_001), NOW));
        assertThat(working.message(AGENT, "\n" + "𠮷".repeat(20_000) + "\n", false, NOW)
                        .text())
                .isEqualTo("𠮷".repeat(20_000));
        assertThat(inquiry(InquiryKind.INCIDENT, Stage.RESTORED, false)
                        .close(AGENT, "", NOW)
                        .text())
                .isEmpty();
    }

    @Test
    void aClosedInquiryCanBeReopenedForFourteenDays() {
        Inquiry closed = inquiry(InquiryKind.QUESTION, Stage.CLOSED, false);
        Instant last = EARLIER.plus(Duration.ofDays(14));
        assertThat(closed.reopen(AGENT, "続き", last).after().state().closedAt()).isNull();
        assertThatThrownBy(() -> closed.reopen(AGENT, "続き", last.plusMillis(1)))
                .isInstanceOf(Refused.class)
                .hasMessage("inquiry.refused.reopen");
        assertThat(closed.allows(Verb.REOPEN, AGENT, last.plusMillis(1))).isFalse();
    }

    private static void refuses(String what, Runnable verb) {
        assertThatThrownBy(verb::run).isInstanceOf(Refused.class).hasMessage("inquiry.invalid." + what);
    }

    private static Step carryOut(Verb verb, Inquiry inquiry, Viewer who) {
        return switch (verb) {
            case TAKE_IN -> inquiry.takeIn(who, "", NOW);
            case ASSIGN -> inquiry.assign(who, MIURA, "", NOW);
            case TAKE_OVER -> inquiry.takeOver(who, "", NOW);
            case FORWARD -> inquiry.forward(who, Turn.PARTS, null, "手配", NOW);
            case RECORD_CAUSE -> inquiry.recordCause(who, "原因", NOW);
            case RECORD_FIX -> inquiry.recordFix(who, "更新", NOW);
            case CHANGE_STAGE ->
                inquiry.changeStage(
                        who, inquiry.state().stage() == Stage.WORKING ? Stage.INVESTIGATING : Stage.WORKING, "理由", NOW);
            case RECLASSIFY ->
                inquiry.reclassify(
                        who, new Classification(inquiry.kind(), Severity.CRITICAL, Category.TECHNICAL), "理由", NOW);
            case CONCLUDE -> inquiry.conclude(who, "", NOW);
            case MERGE -> Merger.of(who, inquiry, open(inquiry), "", NOW).duplicate();
            case SPLIT -> {
                inquiry.guard(Verb.SPLIT, who, NOW);
                yield inquiry.step(EntryKind.SPLIT, "", EntryDetail.NONE, inquiry.state());
            }
            case MESSAGE -> inquiry.message(who, "連絡", false, NOW);
            case NOTE -> inquiry.note(who, "メモ", NOW);
            case STATE_RESTORATION -> inquiry.stateRestoration(who, NOW.plusSeconds(60), "", NOW);
            case START_WORK -> inquiry.startWork(who, "", NOW);
            case WORKAROUND -> inquiry.workAround(who, "切替", NOW);
            case RESTORE -> inquiry.restore(who, "原因", "", NOW);
            case ANSWER -> inquiry.answer(who, "回答", NOW);
            case CLOSE -> inquiry.close(who, "不要", NOW);
            case REOPEN -> inquiry.reopen(who, "再発", NOW);
            case NAME_CONTRACT -> new ContractCheck(who, inquiry, NOW).nameContract(IN_FORCE, "");
            case PAID_JOB -> Inquiries.paidJob(who, inquiry, "PO-1", "", NOW);
            case DECLINE -> Inquiries.decline(who, inquiry, "契約の対象外です", NOW);
        };
    }

    private static Viewer whoMay(Verb verb) {
        return switch (verb) {
            case TAKE_IN, ASSIGN, RECLASSIFY, MERGE, SPLIT -> DESK;
            case MESSAGE, CLOSE, REOPEN -> AGENT;
            case NAME_CONTRACT, PAID_JOB, DECLINE -> SALES;
            case TAKE_OVER,
                    FORWARD,
                    NOTE,
                    STATE_RESTORATION,
                    START_WORK,
                    WORKAROUND,
                    RECORD_CAUSE,
                    RESTORE,
                    RECORD_FIX,
                    ANSWER,
                    CHANGE_STAGE,
                    CONCLUDE -> ENGINEER;
        };
    }

    private static InquiryKind kindFor(Verb verb) {
        return verb == Verb.ANSWER ? InquiryKind.QUESTION : InquiryKind.INCIDENT;
    }

    private static Stage stageFor(Verb verb) {
        return switch (verb) {
            case TAKE_IN -> Stage.RECEIVED;
            case REOPEN -> Stage.CLOSED;
            case RECORD_FIX, CONCLUDE -> Stage.RESTORED;
            default -> Stage.INVESTIGATING;
        };
    }

    private static Inquiry inquiry(InquiryKind kind, Stage stage, boolean money) {
        @Nullable Instant closedAt = stage == Stage.CLOSED ? EARLIER : null;
        Turn turn = stage.isSolved() ? Turn.CUSTOMER : Turn.DESK;
        State state = new State(stage, turn, EARLIER, null, null, null, closedAt, EARLIER);
        Category category = money ? Category.CONTRACT_BILLING : Category.TECHNICAL;
        Classification classification = new Classification(kind, Severity.HIGH, category);
        Ties ties = Ties.NONE.claiming(Claim.of(Doubt.NO_TARGET, null));
        return new Inquiry(new UUID(0, 9), "I-20261124-0001", CUSTOMER, null, classification, state, ties, 7);
    }

    /** Another one in the same place. */
    private static Inquiry open(Inquiry like) {
        State state = State.received(EARLIER);
        return new Inquiry(
                new UUID(0, 6), "I-20261124-0006", CUSTOMER, null, like.classification(), state, Ties.NONE, 1);
    }

    private static Viewer viewer(AccountKind kind) {
        boolean staff = kind.isStaff();
        Organisation home = new Organisation(CUSTOMER, "株式会社青葉製作所");
        return new Viewer(
                new UUID(2, kind.name().hashCode()),
                kind,
                kind + "@example",
                "姓",
                "名",
                Locale.JAPANESE,
                staff ? null : CUSTOMER,
                staff ? null : home,
                !staff,
                Set.of(),
                Set.of(),
                staff ? List.of() : List.of(home));
    }
}
