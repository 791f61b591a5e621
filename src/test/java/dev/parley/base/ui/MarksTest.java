package dev.parley.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The small marks say the same to eyes and ears. */
class MarksTest {

    @Test
    void first_hand_grades_are_filled_second_hand_outlined_and_claims_dashed() {
        assertThat(List.of('A', 'M', 'Q')).allMatch(grade -> new GradeMark(grade).hasClassName("p-filled"));
        assertThat(new GradeMark('B').hasClassName("p-outlined")).isTrue();
        assertThat(List.of('C', 'X')).allMatch(grade -> new GradeMark(grade).hasClassName("p-dashed"));
        assertThat(new GradeMark('X').getElement().getAttribute("aria-label")).isEqualTo("Grade X: said by an adviser");
    }

    @Test
    void a_grade_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> new GradeMark('Z')).hasMessageContaining("'Z'");
    }

    @Test
    void a_busy_bar_fills_to_its_share_and_ticks_where_the_rate_pays() {
        var bar = new BusyBar(0.41, 0.57, Mark.ON_DEMAND);
        assertThat(bar.words()).isEqualTo("busy 41\u00a0%, needs 57\u00a0%");
        assertThat(bar.getElement().getChild(1).getStyle().get("width")).isEqualTo("41.0%");
        assertThat(bar.getElement().getChild(2).getStyle().get("left")).isEqualTo("57.0%");
    }

    @Test
    void a_rate_that_never_pays_has_no_tick_but_its_share_is_said() {
        var bar = new BusyBar(1, 1.047, Mark.LONG);
        assertThat(bar.getElement().getChildCount()).isEqualTo(2);
        assertThat(bar.words()).isEqualTo("busy 100\u00a0%, needs 105\u00a0%");
    }

    @Test
    void a_share_outside_0_to_1_is_refused_with_its_value() {
        assertThatThrownBy(() -> new BusyBar(1.2, null, Mark.LONG)).hasMessageContaining("1.2");
        assertThatThrownBy(() -> new BusyBar(Double.NaN, null, Mark.LONG)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new PartsBar("too much").part(Mark.LONG, 0.7).part(Mark.ON_DEMAND, 0.4))
                .hasMessageContaining("0.4 after 0.7");
    }

    @Test
    void every_icon_has_its_symbol() throws IOException {
        try (var sprite = Icon16.class.getResourceAsStream("/META-INF/resources/icons.svg")) {
            assertThat(sprite).isNotNull();
            var symbols = Jsoup.parse(new String(sprite.readAllBytes(), StandardCharsets.UTF_8))
                    .select("symbol")
                    .eachAttr("id");
            assertThat(symbols)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Icon16.values()).map(Icon16::id).toList());
        }
    }

    @Test
    void an_icon_id_cannot_smuggle_markup() {
        assertThatThrownBy(() -> Icon16.of("x\"/><script>")).hasMessageContaining("is not a symbol");
    }

    @Test
    void initials_are_of_the_first_and_the_last_word() {
        assertThat(Avatar.initials("Data platform lead")).isEqualTo("DL");
        assertThat(Avatar.initials("Aldermoor Group plc (fictional)")).isEqualTo("AP");
        assertThat(Avatar.initials("finance")).isEqualTo("F");
    }

    @Test
    void the_first_page_loads_the_colours_after_the_base_address() {
        var page = Jsoup.parse("<html><head><base href=\".\"></head><body></body></html>");
        PageHead.complete(page);
        assertThat(page.head().children().stream().map(one -> one.tagName()).toList())
                .containsExactly("base", "script", "link", "script");
        assertThat(page.head().child(1).attr("src")).isEqualTo("theme.js");
    }
}
