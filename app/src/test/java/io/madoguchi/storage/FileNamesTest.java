package io.madoguchi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            障害報告書_①㈱髙﨑𠮷.xlsx,   障害報告書_①㈱髙﨑𠮷.xlsx
            ﾛｸﾞ 2026～.txt,              ﾛｸﾞ 2026～.txt
            C:\\Users\\taro\\show.log,   show.log
            ../../etc/passwd,            passwd
            /,                           file
            ..,                          file
            '',                          file
            '   ',                       file
            a<b>c:d"e|f?g*h.txt,         a_b_c_d_e_f_g_h.txt
            setup.exe. ,                 setup.exe
            setup.exe　,                 setup.exe
            .bashrc,                     .bashrc
            """)
    void namesAreMadeSafeAndStayReadable(String given, String clean) {
        assertThat(FileNames.clean(given)).isEqualTo(clean);
    }

    @Test
    void marksThatHideOrTurnTextAreRemoved() {
        assertThat(FileNames.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileNames.clean("a\r\nb\u0000c\u200B\uFEFF.txt")).isEqualTo("abc.txt");
        assertThat(FileNames.clean("a\uD842b")).isEqualTo("ab");
    }

    @Test
    void theExtensionIsReadAsASystemMayReadIt() {
        assertThat(FileNames.extension("ａ．ＥＸＥ")).isEqualTo("exe");
        assertThat(FileNames.extension("a.tar.gz")).isEqualTo("gz");
        assertThat(FileNames.extension("a")).isEmpty();
    }

    @Test
    void kanaOfMacOsAreJoinedAndNoOtherCharacterChanges() {
        assertThat(FileNames.clean("ハ\u309Aソコンカ\u3099.txt")).isEqualTo("パソコンガ.txt");
        assertThat(FileNames.clean("\uFA19社.txt")).isEqualTo("\uFA19社.txt");
    }

    @Test
    void aLongNameKeepsItsEnd() {
        String clean = FileNames.clean("𠮷".repeat(300) + ".pcapng");

        assertThat(clean).hasSizeLessThanOrEqualTo(FileNames.LONGEST).endsWith("𠮷.pcapng");
        assertThat(FileNames.clean("a".repeat(300))).hasSize(FileNames.LONGEST);
    }
}
