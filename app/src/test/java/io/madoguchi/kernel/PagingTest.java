package io.madoguchi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void aPlaceSurvivesTheAddressWhateverItsText() {
        Cursor cursor = Cursor.of("end", "2027-03-31", "𠮷 & ?/#%");

        assertThat(Cursor.read(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void anAlteredOrForeignPlaceIsNone() {
        String text = Cursor.of("end", "D000001").text();

        assertThat(Cursor.read(text.substring(1))).isEmpty();
        assertThat(Cursor.read(text.substring(0, text.length() - 2))).isEmpty();
        assertThat(Cursor.read("あ")).isEmpty();
        assertThat(Cursor.read("")).isEmpty();
        assertThat(Paging.of(text, null, "code", keys -> true).isFirst()).isTrue();
        assertThat(Paging.of(text, null, "end", keys -> false).isFirst()).isTrue();
        assertThat(Paging.of(text, null, "end", keys -> true).keys()).containsExactly("D000001");
    }

    @Test
    void aPageKnowsWhetherOthersLieBeforeAndAfterIt() {
        Paging first = Paging.of(null, null, "", keys -> true);
        Slice<String> slice = first.slice(List.of("a", "b", "c"), 2, List::of);
        assertThat(slice.rows()).containsExactly("a", "b");
        assertThat(slice.before()).isNull();

        Paging last = Paging.of(slice.after(), null, "", keys -> keys.equals(List.of("b")));
        Slice<String> end = last.slice(List.of("c"), 2, List::of);
        assertThat(end.after()).isNull();

        Paging back = Paging.of(null, end.before(), "", keys -> keys.equals(List.of("c")));
        assertThat(back.backward()).isTrue();
        assertThat(back.slice(List.of("b", "a"), 2, List::of))
                .isEqualTo(new Slice<>(List.of("a", "b"), null, slice.after()));
    }
}
