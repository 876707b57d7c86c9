package io.madoguchi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M1.8: what the font of documents cannot print is marked and told, never dropped")
class GlyphsTest {

    private final Glyphs glyphs = new Glyphs("fonts/NotoSansJP_400Regular.ttf", "fonts/twins.txt");

    @Test
    void rareCharactersOfNamesAreThere() {
        Glyphs.Text text = glyphs.shown("𠮷田 髙橋 山﨑 ①㈱ ～〜−‐― ￥¥ 〓");

        assertThat(text.missing()).isEmpty();
        assertThat(text.html()).isEqualTo("𠮷田 髙橋 山﨑 ①㈱ ～〜−‐― ￥¥ 〓");
    }

    @Test
    void whatIsMissingBecomesAGeta() {
        Glyphs.Text text = glyphs.shown("<p>直りました\uD83D\uDE00</p>\n");

        assertThat(text.html()).isEqualTo("<p>直りました〓</p>\n");
        assertThat(text.missing()).containsExactly(0x1F600);
    }

    /** They may not stand in XML at all: a pasted terminal log would make every document of its inquiry impossible. */
    @Test
    void whatATerminalLeftBecomesAGetaToo() {
        Glyphs.Text text = glyphs.shown("<p>\u001B[31mERROR\u001B[0m\b\u000B\uFFFE\t可</p>\r\n");

        assertThat(text.html()).isEqualTo("<p>〓[31mERROR〓[0m〓〓〓\t可</p>\r\n");
        assertThat(text.missing()).containsExactly(0x08, 0x0B, 0x1B, 0xFFFE);
    }

    @Test
    void radicalsArePrintedAsTheCharactersOfTheirShape() {
        assertThat(glyphs.shown("⽤⽇⼆").html()).isEqualTo("用日二");
    }

    @Test
    void marksWrittenApartAndChosenShapesLoseNothing() {
        assertThat(glyphs.shown("カ\u3099ハ\u309A").html()).isEqualTo("ガパ");
        assertThat(glyphs.shown("葛\uDB40\uDD00城").html()).isEqualTo("葛城");
    }
}
