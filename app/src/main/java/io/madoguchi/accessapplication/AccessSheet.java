package io.madoguchi.accessapplication;

import io.madoguchi.engagement.EngagementForm;
import io.madoguchi.engagement.EngagementPlan;
import io.madoguchi.engagement.EngagementProblem;
import io.madoguchi.sheet.SheetReader;
import io.madoguchi.sheet.SheetReader.Line;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in sheet: an engagement begins where its name stands; further lines without a name, or with the same one, add
 * addresses and numbers to it. Lines that begin with # explain and are passed over.
 */
final class AccessSheet {

    static final int MOST_LINES = 1_000;

    /** The columns, in the order in which the empty sheet has them; known by their headings in either language. */
    enum Column {
        ENGAGEMENT("案件名", "engagement", "engagement name"),
        GROUP("グループ名", "group", "group name"),
        ACCOUNTS("メールアドレス", "mail address", "mail addresses"),
        CONTRACTS("契約番号", "contract number", "contract numbers");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }

        private boolean isHeaded(String cell) {
            return headings.contains(
                    Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
        }

        String key() {
            return "access.column." + name();
        }

        private static Column of(EngagementProblem.Field field) {
            return switch (field) {
                case ENGAGEMENT_NAME -> ENGAGEMENT;
                case GROUP_NAME -> GROUP;
                case ACCOUNTS -> ACCOUNTS;
                case CONTRACTS -> CONTRACTS;
            };
        }
    }

    private final List<AccessSheetView.Fault> faults = new ArrayList<>();
    private final List<Gathered> gathered = new ArrayList<>();
    private int lines;

    static AccessSheet read(byte[] content) throws SheetReader.Unreadable {
        AccessSheet sheet = new AccessSheet();
        sheet.take(SheetReader.lines(content, MOST_LINES));
        return sheet;
    }

    List<AccessSheetView.Fault> faults() {
        return List.copyOf(faults);
    }

    int lines() {
        return lines;
    }

    List<EngagementPlan> plans() {
        return gathered.stream().map(Gathered::plan).toList();
    }

    /** A problem of the plans at the line and column from which it comes. */
    AccessSheetView.Fault at(EngagementProblem problem) {
        Gathered part = gathered.get(problem.plan());
        Column column = Column.of(problem.field());
        int line = part.lineOf.getOrDefault(column + " " + problem.value(), part.first);
        return new AccessSheetView.Fault(line, column.key(), problem, null, List.of());
    }

    private void take(List<Line> all) {
        Map<Column, Integer> header = null;
        for (Line line : all) {
            if (line.cells().getFirst().strip().matches("[#＃].*")) {
                continue;
            }
            if (header == null) {
                header = header(line);
                if (!faults.isEmpty()) {
                    return;
                }
            } else {
                lines++;
                take(line, header);
            }
        }
        if (lines == 0 && faults.isEmpty()) {
            faults.add(AccessSheetView.Fault.of(0, "", "access.sheet.noLines"));
        }
    }

    private Map<Column, Integer> header(Line line) {
        Map<Column, Integer> header = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            Column column = Arrays.stream(Column.values())
                    .filter(each -> each.isHeaded(cell))
                    .findFirst()
                    .orElse(null);
            if (column == null && !cell.isBlank()) {
                faults.add(AccessSheetView.Fault.of(line.number(), "", "access.sheet.unknownColumn", cell.strip()));
            } else if (column != null && header.putIfAbsent(column, i) != null) {
                faults.add(AccessSheetView.Fault.of(line.number(), column.key(), "access.sheet.columnTwice"));
            }
        }
        for (Column column : Column.values()) {
            if (!header.containsKey(column)) {
                faults.add(AccessSheetView.Fault.of(line.number(), column.key(), "access.sheet.missingColumn"));
            }
        }
        return header;
    }

    private void take(Line line, Map<Column, Integer> header) {
        String name = cell(line, header, Column.ENGAGEMENT);
        String group = cell(line, header, Column.GROUP);
        Gathered part = gathered.isEmpty() ? null : gathered.getLast();
        if (part == null && name.isEmpty()) {
            faults.add(AccessSheetView.Fault.of(line.number(), Column.ENGAGEMENT.key(), "access.sheet.noName"));
            return;
        }
        if (part == null || (!name.isEmpty() && !name.equals(part.name))) {
            part = new Gathered(line.number(), name, group);
            gathered.add(part);
        } else if (!group.isEmpty() && !group.equals(part.group)) {
            faults.add(AccessSheetView.Fault.of(
                    line.number(), Column.GROUP.key(), "access.sheet.otherGroup", group, part.name, part.group));
        }
        part.add(
                line.number(),
                Column.ACCOUNTS,
                EngagementForm.mailsOf(cell(line, header, Column.ACCOUNTS)),
                part.mails);
        part.add(
                line.number(),
                Column.CONTRACTS,
                EngagementForm.numbersOf(cell(line, header, Column.CONTRACTS)),
                part.numbers);
    }

    private static String cell(Line line, Map<Column, Integer> header, Column column) {
        Integer index = header.get(column);
        return index == null || index >= line.cells().size()
                ? ""
                : line.cells().get(index).strip();
    }

    /** One engagement, from the lines that tell of it. */
    private static final class Gathered {
        private final int first;
        private final String name;
        private final String group;
        private final List<String> mails = new ArrayList<>();
        private final List<String> numbers = new ArrayList<>();
        private final Map<String, Integer> lineOf = new HashMap<>();

        Gathered(int first, String name, String group) {
            this.first = first;
            this.name = name;
            this.group = group;
        }

        void add(int line, Column column, List<String> values, List<String> all) {
            for (String value : values) {
                if (!all.contains(value)) {
                    all.add(value);
                    lineOf.put(column + " " + value, line);
                }
            }
        }

        EngagementPlan plan() {
            return new EngagementPlan(name, group, false, mails, numbers);
        }
    }

    /** Why a file could not be read at all. */
    static AccessSheetView.Fault unreadable(SheetReader.@Nullable Fault fault) {
        return AccessSheetView.Fault.of(
                0, "", "access.sheet." + (fault == null ? "TOO_LARGE" : fault.name()), String.valueOf(MOST_LINES));
    }
}
