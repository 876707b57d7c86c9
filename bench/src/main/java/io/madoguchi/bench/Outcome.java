package io.madoguchi.bench;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that was measured; its fields are the JSON. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class Outcome {

    private final boolean quick;
    private final Size size;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final List<Figures> figures = new ArrayList<>();
    private final Map<Visit, Integer> statements = new EnumMap<>(Visit.class);
    private final Map<Visit, OwnSql.Cost> ownSql = new EnumMap<>(Visit.class);
    private final Map<Visit, Double> policies = new EnumMap<>(Visit.class);
    private double fillSeconds;
    private double startSeconds;
    private double residentMegabytes;

    Outcome(boolean quick, Size size) {
        this.quick = quick;
        this.size = size;
    }

    void add(List<Figures> more) {
        figures.addAll(more);
    }

    void filled(double seconds) {
        fillSeconds += seconds;
    }

    void started(double seconds) {
        startSeconds = seconds;
    }

    void resident(double megabytes) {
        residentMegabytes = megabytes;
    }

    void statements(Visit visit, int count) {
        statements.put(visit, count);
    }

    void ownSql(Visit visit, OwnSql.Cost cost) {
        ownSql.put(visit, cost);
    }

    void policies(Visit visit, double share) {
        policies.put(visit, share);
    }

    boolean isQuick() {
        return quick;
    }

    Size size() {
        return size;
    }

    int processors() {
        return processors;
    }

    List<Figures> figures() {
        return figures;
    }

    Optional<Figures> figures(Visit visit, int tickets, int users) {
        return figures.stream()
                .filter(each -> each.visit() == visit && each.tickets() == tickets && each.users() == users)
                .findFirst();
    }

    Optional<Integer> statements(Visit visit) {
        return Optional.ofNullable(statements.get(visit));
    }

    Optional<OwnSql.Cost> ownSql(Visit visit) {
        return Optional.ofNullable(ownSql.get(visit));
    }

    Optional<Double> policies(Visit visit) {
        return Optional.ofNullable(policies.get(visit));
    }

    double fillSeconds() {
        return fillSeconds;
    }

    double startSeconds() {
        return startSeconds;
    }

    double residentMegabytes() {
        return residentMegabytes;
    }

    /** @return the file */
    Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(quick ? "bench-quick.json" : "bench.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
        return file;
    }
}
