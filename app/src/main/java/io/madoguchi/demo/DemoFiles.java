package io.madoguchi.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the demonstration, which lie below {@code demo/}. */
final class DemoFiles {

    private static final List<String> STORIES = List.of(
            "tickets",
            "outage-tickets",
            "stories/network",
            "stories/security",
            "stories/server",
            "stories/storage",
            "stories/power",
            "stories/software",
            "stories/contract",
            "stories/english");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoFiles() {}

    /** The inquiries of certain people first. */
    static List<DemoStory> stories() {
        List<DemoStory> all = new ArrayList<>();
        STORIES.forEach(name -> all.addAll(yaml(name, DemoStory[].class)));
        return all;
    }

    static <T> List<T> yaml(String name, Class<T[]> type) {
        return Arrays.asList(JSON.convertValue(
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(new String(bytes(name + ".yaml"), StandardCharsets.UTF_8)),
                type));
    }

    static List<NamedCsvRecord> csv(String name) {
        try (InputStream stream = new ClassPathResource("demo/" + name + ".csv").getInputStream();
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(stream, StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream stream = new ClassPathResource("demo/" + name).getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
