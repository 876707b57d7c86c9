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
