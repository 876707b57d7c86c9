package io.madoguchi.pdf;

import io.madoguchi.shell.Words;

/** What a template that becomes a PDF is made from; a template's {@code view}. */
public interface PdfView {

    /** In whose language it is written. */
    Words words();

    /** Of the document, as readers show it in their title bar. */
    String title();
}
