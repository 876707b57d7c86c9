package io.madoguchi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells about processes, in {@code /proc}. */
final class Processes {

    /** Fixed for user space on all Linux machines that Java runs on, whatever the kernel ticks at inside. */
    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    /** User and system time of a process in seconds. */
    static double cpu(long pid) {
        List<String> stat = stat(pid);
        return (ticks(stat, 13) + ticks(stat, 14)) / TICKS_PER_SECOND;
    }

    /** Of a process, its living children and those that it has outlived. */
    static double cpuOfFamily(long parent) {
        List<String> own = stat(parent);
        double sum = ticks(own, 13) + ticks(own, 14) + ticks(own, 15) + ticks(own, 16);
        for (long child : children(parent)) {
            List<String> stat = statIfAlive(child);
            if (!stat.isEmpty()) {
                sum += ticks(stat, 13) + ticks(stat, 14);
            }
        }
        return sum / TICKS_PER_SECOND;
    }

    /** What a process has been on a processor for, to the nanosecond; only its first thread, which PostgreSQL has alone. */
    static long nanos(long pid) {
        return Long.parseLong(
                read(Path.of("/proc", String.valueOf(pid), "schedstat")).split(" ")[0]);
    }

    static double residentMegabytes(long pid) {
        return read(Path.of("/proc", String.valueOf(pid), "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static List<Long> children(long parent) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", String.valueOf(parent), "task"))) {
            return tasks.flatMap(
                            task -> Stream.of(read(task.resolve("children")).split(" ")))
                    .filter(text -> !text.isBlank())
                    .map(text -> Long.valueOf(text.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ticks(List<String> stat, int field) {
        return Double.parseDouble(stat.get(field));
    }

    private static List<String> stat(long pid) {
        return fields(read(Path.of("/proc", String.valueOf(pid), "stat")));
    }

    private static List<String> statIfAlive(long pid) {
        try {
            return stat(pid);
        } catch (UncheckedIOException endedMeanwhile) {
            return List.of();
        }
    }

    /** The name of the program, second, may hold blanks and brackets. */
    static List<String> fields(String stat) {
        int name = stat.lastIndexOf(')');
        return Stream.concat(
                        Stream.of("", ""),
                        Stream.of(stat.substring(name + 1).strip().split(" ")))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
