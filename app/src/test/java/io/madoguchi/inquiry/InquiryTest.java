package io.madoguchi.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.madoguchi.access.AccountKind;
import io.madoguchi.access.Organisation;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
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
    private static final Engineer MIURA = new Engineer(ENGINEER.accountId(), "三浦 拓也");

    /** R received, I investigating, W working, S restored or answered, C closed; of incidents / of the others. */
    private static final String STAGES = """
            TAKE_IN             R      R
            ASSIGN              RIW    RIW
            MESSAGE             RIWS   RIWS
            NOTE                RIWSC  RIWSC
            STATE_RESTORATION   IW     -
            START_WORK          I      I
            WORKAROUND          IW     -
            RESTORE             IW     -
            ANSWER              -      IW
            CLOSE               RIWS   RIWS
            REOPEN              SC     SC
            """;

    /** Of a technical inquiry / of one about money. */
    private static final String WHO = """
            SERVICE_DESK           TAKE_IN ASSIGN MESSAGE NOTE ANSWER REOPEN /
            SUPPORT_ENGINEER       MESSAGE NOTE STATE_RESTORATION START_WORK WORKAROUND RESTORE ANSWER REOPEN /
            SERVICE_COORDINATOR    MESSAGE NOTE ANSWER REOPEN /
            SALES_REPRESENTATIVE   NOTE / MESSAGE ANSWER REOPEN
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
        Inquiry received = new Inquiry(
                new UUID(0, 9), "I-20261124-0001", CUSTOMER, false, InquiryKind.INCIDENT, State.received(EARLIER), 1);
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
            case MESSAGE -> inquiry.message(who, "連絡", false, NOW);
            case NOTE -> inquiry.note(who, "メモ", NOW);
            case STATE_RESTORATION -> inquiry.stateRestoration(who, NOW.plusSeconds(60), "", NOW);
            case START_WORK -> inquiry.startWork(who, "", NOW);
            case WORKAROUND -> inquiry.workAround(who, "切替", NOW);
            case RESTORE -> inquiry.restore(who, "原因", "", NOW);
            case ANSWER -> inquiry.answer(who, "回答", NOW);
            case CLOSE -> inquiry.close(who, "不要", NOW);
            case REOPEN -> inquiry.reopen(who, "再発", NOW);
        };
    }

    private static Viewer whoMay(Verb verb) {
        return switch (verb) {
            case TAKE_IN, ASSIGN -> DESK;
            case MESSAGE, CLOSE, REOPEN -> AGENT;
            case NOTE, STATE_RESTORATION, START_WORK, WORKAROUND, RESTORE, ANSWER -> ENGINEER;
        };
    }

    private static InquiryKind kindFor(Verb verb) {
        return verb == Verb.ANSWER ? InquiryKind.QUESTION : InquiryKind.INCIDENT;
    }

    private static Stage stageFor(Verb verb) {
        return switch (verb) {
            case TAKE_IN -> Stage.RECEIVED;
            case REOPEN -> Stage.CLOSED;
            case ASSIGN, MESSAGE, NOTE, STATE_RESTORATION, START_WORK, WORKAROUND, RESTORE, ANSWER, CLOSE ->
                Stage.INVESTIGATING;
        };
    }

    private static Inquiry inquiry(InquiryKind kind, Stage stage, boolean money) {
        @Nullable Instant closedAt = stage == Stage.CLOSED ? EARLIER : null;
        State state = new State(stage, Turn.DESK, EARLIER, null, null, null, closedAt);
        return new Inquiry(new UUID(0, 9), "I-20261124-0001", CUSTOMER, money, kind, state, 7);
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
