package io.madoguchi.ticket;

import io.madoguchi.inquiry.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verb as it is offered at the side of the page.
 *
 * @param noun the last part of its form's address
 * @param key on the keyboard
 */
public record Act(
        Verb verb, String noun, String icon, @Nullable String key) {

    private static final int MOST_IN_SIGHT = 3;

    /** What comes first where several are possible. Words to the customer have a box of their own. */
    private static final List<Verb> BY_WEIGHT = List.of(
            Verb.NAME_CONTRACT,
            Verb.PAID_JOB,
            Verb.DECLINE,
            Verb.TAKE_IN,
            Verb.CONCLUDE,
            Verb.START_WORK,
            Verb.RESTORE,
            Verb.ANSWER,
            Verb.STATE_RESTORATION,
            Verb.WORKAROUND,
            Verb.ASSIGN,
            Verb.TAKE_OVER,
            Verb.RECORD_FIX,
            Verb.FORWARD,
            Verb.REOPEN,
            Verb.CLOSE);

    static Act of(Verb verb) {
        return switch (verb) {
            case TAKE_IN -> new Act(verb, "intake", "inbox", "i");
            case ASSIGN -> new Act(verb, "assignment", "assign", "a");
            case TAKE_OVER -> new Act(verb, "takeover", "assign", "a");
            case FORWARD -> new Act(verb, "forwarding", "right", "f");
            case MESSAGE -> new Act(verb, "messages", "reply", "r");
            case NOTE -> new Act(verb, "notes", "lock", "m");
            case STATE_RESTORATION -> new Act(verb, "restoration-outlook", "clock", null);
            case START_WORK -> new Act(verb, "work", "wrench", null);
            case WORKAROUND -> new Act(verb, "workaround", "flag", null);
            case RECORD_CAUSE -> new Act(verb, "cause", "search", null);
            case RESTORE -> new Act(verb, "restoration", "success", null);
            case RECORD_FIX -> new Act(verb, "fix", "wrench", null);
            case ANSWER -> new Act(verb, "answer", "success", null);
            case CHANGE_STAGE -> new Act(verb, "stage", "history", null);
            case RECLASSIFY -> new Act(verb, "classification", "edit", null);
            case CLOSE -> new Act(verb, "closure", "close", null);
            case CONCLUDE -> new Act(verb, "conclusion", "success", null);
            case REOPEN -> new Act(verb, "reopening", "history", null);
            case MERGE -> new Act(verb, "merger", "folder", null);
            case NAME_CONTRACT -> new Act(verb, "contract", "contract", "c");
            case PAID_JOB -> new Act(verb, "paid-job", "quote", null);
            case DECLINE -> new Act(verb, "refusal", "close", null);
            case SPLIT -> new Act(verb, "split", "plus", null);
        };
    }

    /** Those in sight: the weightiest, and the note, which is always at hand. */
    static List<Act> main(Set<Verb> offered) {
        List<Verb> main = new ArrayList<>(offered.stream()
                .filter(BY_WEIGHT::contains)
                .sorted(Comparator.comparingInt(BY_WEIGHT::indexOf))
                .limit(MOST_IN_SIGHT)
                .toList());
        if (offered.contains(Verb.NOTE)) {
            main.add(Verb.NOTE);
        }
        return main.stream().map(Act::of).toList();
    }

    /** The others, in the order of the table. */
    static List<Act> others(Set<Verb> offered) {
        List<Act> main = main(offered);
        return offered.stream().map(Act::of).filter(act -> !main.contains(act)).toList();
    }
}
