package io.madoguchi.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.madoguchi.shell.Words;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes a PDF of a template below {@code jte}, which has to be well-formed XML. Everything that it shows comes with it: fonts
 * and stylesheet are the program's own, pictures are {@code data:} addresses; nothing is ever fetched.
 *
 * <p>To be called outside of {@code database.as}: it takes tenths of a second, and no connection should wait for it.
 */
@Component
public class Pdfs {

    private static final Logger log = LoggerFactory.getLogger(Pdfs.class);

    private static final String FAMILY = "Noto Sans JP";
    private static final String REGULAR = "fonts/NotoSansJP_400Regular.ttf";
    private static final String BOLD = "fonts/NotoSansJP_700Bold.ttf";

    /** Each document in the making holds its fonts in memory, about 30 MB. */
    private static final int AT_ONCE = 2;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.madoguchi.pages");
    private final Glyphs glyphs = new Glyphs(REGULAR, "fonts/twins.txt");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final String stylesheet = stylesheet();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** @param template without its ending, such as {@code visit/reportPdf} */
    public byte[] render(String template, PdfView view) {
        StringOutput page = new StringOutput();
        templates.render(template + ".jte", view, page);
        Glyphs.Text text = glyphs.shown(page.toString());
        if (!text.missing().isEmpty()) {
            log.warn("{}: the font lacks {}", template, codes(text));
        }
        String html = text.html()
                .replace("</head>", "<style>" + stylesheet + "</style></head>")
                .replace("</body>", lack(text, view.words()) + "</body>");
        places.acquireUninterruptibly();
        try {
            return document(html);
        } finally {
            places.release();
        }
    }

    private byte[] document(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> open(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useColorProfile(colours);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, address) -> address.startsWith("data:image/png;base64,") ? address : null);
        builder.withProducer("Customer Service Portal");
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Whoever reads the document learns that something could not be printed, and what. */
    private static String lack(Glyphs.Text text, Words words) {
        return text.missing().isEmpty()
                ? ""
                : "<p class=\"lack\">"
                        + HtmlUtils.htmlEscape(words.t("pdf.lack", Character.toString(Glyphs.MARK), codes(text)))
                        + "</p>";
    }

    private static String codes(Glyphs.Text text) {
        return text.missing().stream()
                .map(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(", "));
    }

    private static InputStream open(String resource) {
        try {
            return new ClassPathResource(resource).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stylesheet() {
        try {
            return new ClassPathResource("pdf/document.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
