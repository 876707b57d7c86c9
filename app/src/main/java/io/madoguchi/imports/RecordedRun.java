package io.madoguchi.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes down what a run finds while it runs, and lets nothing else be written than what the check has shown. */
final class RecordedRun implements Progress {

    /** More than anybody reads; the counts are complete. Additions alone say little, so they get less room. */
    static final int MOST_FINDINGS = 5_000;

    private static final int MOST_ADDITIONS = 500;

    private final ImportRun run;
    private final ImportRunStore store;
    private final Aside aside;
    private final MessageDigest findings = sha256();
    private int problems;
    private int changes;
    private int additions;
    private String fingerprint = "";
    private boolean overtaken;

    RecordedRun(ImportRun run, ImportRunStore store, Aside aside) {
        this.run = run;
        this.store = store;
        this.aside = aside;
    }

    void begin() {
        aside.run(() -> store.forgetFindings(run.id()));
    }

    @Override
    public void batch(int file, FileReport soFar, List<Problem> found, List<Change> changed) {
        found.forEach(problem -> digest(file + problem.toString()));
        changed.forEach(change -> digest(file + change.toString()));
        List<Problem> newProblems = found.subList(0, Math.min(found.size(), MOST_FINDINGS - problems));
        int firstProblem = problems + 1;
        int firstChange = changes + 1;
        List<Change> newChanges = new ArrayList<>();
        changed.forEach(change -> keep(change, newChanges));
        problems += newProblems.size();
        aside.run(() -> {
            store.count(run.id(), file, soFar);
            store.addProblems(run.id(), file, firstProblem, newProblems);
            store.addChanges(run.id(), file, firstChange, newChanges);
        });
    }

    /** The run is written in the same transaction as its records: whatever happens next, it says the truth. */
    @Override
    public boolean settles(ImportReport report) {
        overtaken = !fingerprint().equals(run.fingerprint());
        if (!overtaken) {
            store.end(run.id(), ImportState.WRITTEN, fingerprint(), null);
        }
        return !overtaken;
    }

    /** For a run that has not been written. */
    void end(ImportReport report) {
        boolean readable = report.files().stream().allMatch(FileReport::isReadable);
        if (!readable) {
            aside.run(() ->
                    report.files().stream().filter(file -> !file.isReadable()).forEach(this::addUnreadable));
        }
        aside.run(() -> store.end(
                run.id(),
                readable ? ImportState.CHECKED : ImportState.REFUSED,
                fingerprint(),
                overtaken ? "overtaken" : null));
    }

    private void addUnreadable(FileReport file) {
        store.addProblems(run.id(), position(file), ++problems, file.problems());
        store.countFault(run.id(), position(file));
    }

    void fail(String failure) {
        aside.run(() -> store.end(run.id(), ImportState.FAILED, "", failure));
    }

    private void keep(Change change, List<Change> kept) {
        additions += change.isAddition() ? 1 : 0;
        if (changes < MOST_FINDINGS && (!change.isAddition() || additions <= MOST_ADDITIONS)) {
            changes++;
            kept.add(change);
        }
    }

    private int position(FileReport unreadable) {
        List<String> names = run.files().stream().map(ImportRun.File::name).toList();
        return Math.max(0, names.indexOf(unreadable.name()));
    }

    private String fingerprint() {
        if (fingerprint.isEmpty()) {
            fingerprint = HexFormat.of().formatHex(findings.digest());
        }
        return fingerprint;
    }

    private void digest(String text) {
        findings.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
