package io.madoguchi.proof;

import static io.madoguchi.proof.Facts.castAndProof;
import static io.madoguchi.proof.Facts.rowsOf;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the files of the cast and the proof say about each record, by the name that the reference model gives it. */
final class Catalogue {

    private final Map<String, NamedCsvRecord> devices = new HashMap<>();
    private final Map<String, Set<String>> contractsOfDevice = new HashMap<>();
    private final Map<String, NamedCsvRecord> products = by("product_code", rowsOf("data/products"));
    private final Map<String, NamedCsvRecord> contracts = by("contract_number", rowsOf("data/contracts"));
    private final Map<String, NamedCsvRecord> customers = by("customer_code", rowsOf("data/customers"));
    private final Map<String, NamedCsvRecord> inquiries = by("subject", rowsOf("proof/inquiries"));

    Catalogue() {
        for (NamedCsvRecord device : castAndProof("devices")) {
            String code = device.getField("device_code");
            devices.putIfAbsent(code, device);
            Set<String> covering = contractsOfDevice.computeIfAbsent(code, any -> new HashSet<>());
            if (!device.getField("contract_number").isEmpty()) {
                covering.add(device.getField("contract_number"));
            }
        }
    }

    String device(String code, String field) {
        return row(devices, code).getField(field);
    }

    String productOf(String device, String field) {
        return row(products, device(device, "product_code")).getField(field);
    }

    String contract(String number, String field) {
        return row(contracts, number).getField(field);
    }

    String customer(String code, String field) {
        return row(customers, code).getField(field);
    }

    Set<String> customers() {
        return customers.keySet();
    }

    String inquiry(String subject, String field) {
        return row(inquiries, subject).getField(field);
    }

    LocalDate lastDay(String contract) {
        return LocalDate.parse(contract(contract, "ends_on"));
    }

    boolean isActive(String contract) {
        return contract(contract, "status").equals("ACTIVE");
    }

    /** Those that cover a device, whoever sees them. */
    Set<String> contractsOf(String device) {
        return Objects.requireNonNull(contractsOfDevice.get(device), device);
    }

    /** Whether each of the words stands in what is known of the device. */
    boolean says(String device, String words) {
        List<String> texts = Stream.concat(
                        Stream.of("device_code", "serial_number", "host_name", "site")
                                .map(field -> device(device, field)),
                        Stream.of("maker", "model_number", "name").map(field -> productOf(device, field)))
                .map(Catalogue::folded)
                .toList();
        return Stream.of(words.split(" "))
                .allMatch(word -> texts.stream().anyMatch(text -> text.contains(folded(word))));
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Map<String, NamedCsvRecord> by(String field, List<NamedCsvRecord> rows) {
        Map<String, NamedCsvRecord> all = new HashMap<>();
        rows.forEach(row -> all.put(row.getField(field), row));
        return all;
    }

    private static NamedCsvRecord row(Map<String, NamedCsvRecord> rows, String name) {
        return Objects.requireNonNull(rows.get(name), name);
    }
}
