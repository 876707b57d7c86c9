package io.madoguchi.proof;

import io.madoguchi.testing.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** What can be read in an answer: the packed bytes of a PDF or a workbook say anything by chance, and hide what they say. */
final class PlainText {

    private PlainText() {}

    static String of(Answer answer) {
        String type = answer.header("Content-Type");
        try {
            if (type.startsWith("application/pdf")) {
                return pdf(answer.bytes());
            }
            return type.contains("spreadsheetml") ? workbook(answer.bytes()) : answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String workbook(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("answer", ".xlsx");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return zip.stream().map(entry -> part(zip, entry)).collect(Collectors.joining("\n"));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String part(ZipFile zip, ZipEntry entry) {
        try {
            String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return String.join(
                    "\n", Jsoup.parse(xml, Parser.xmlParser()).select("t, v").eachText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
