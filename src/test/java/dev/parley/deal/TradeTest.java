package dev.parley.deal;

import static dev.parley.deal.SomeItems.commitment;
import static dev.parley.deal.SomeItems.discount;
import static dev.parley.deal.SomeItems.item;
import static dev.parley.deal.SomeItems.share;
import static dev.parley.deal.SomeItems.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeTest {

    private static final DealSheet OFFER =
            sheet("R2", DealRole.OFFER, "2027-03-24", null, commitment("20", "22", "24"), discount("9"));

    @Test
    void points_are_added_to_the_discount_and_dollars_to_each_year() {
        var after = trade("-0.02", "-500000", "0", List.of(), List.of(), 0).of(OFFER, 3);
        assertThat(years(after, Topic.DISCOUNT))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.07"));
        assertThat(years(after, Topic.COMMITMENT))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("19500000"), new BigDecimal("21500000"), new BigDecimal("23500000"));
    }

    @Test
    void per_cent_are_of_each_years_commitment() {
        assertThat(years(trade("0", "0", "0.05", List.of(), List.of(), 0).of(OFFER, 3), Topic.COMMITMENT))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("21000000"), new BigDecimal("23100000"), new BigDecimal("25200000"));
    }

    @Test
    void a_year_more_is_on_the_terms_of_the_last() {
        var after = trade("0", "0", "0", List.of(), List.of(), 1).of(OFFER, 3);
        assertThat(years(after, Topic.COMMITMENT))
                .usingElementComparator(BigDecimal::compareTo)
                .hasSize(4)
                .endsWith(new BigDecimal("24000000"));
        assertThat(years(after, Topic.DISCOUNT)).hasSize(1);
    }

    @Test
    void terms_come_in_place_of_the_offers_own_and_others_go() {
        var rollover = item(share(Topic.ROLLOVER, "", "5"));
        var after = trade("0", "0", "0", List.of(rollover), List.of(new Item.Key(Topic.DISCOUNT, "")), 0)
                .of(OFFER, 3);
        assertThat(after.items()).extracting(Item::topic).containsExactly(Topic.COMMITMENT, Topic.ROLLOVER);
    }

    @Test
    void what_cannot_be_is_refused_with_its_value() {
        assertThatThrownBy(
                        () -> trade("-0.10", "0", "0", List.of(), List.of(), 0).check(OFFER, 3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\u22121 %");
        assertThatThrownBy(() ->
                        trade("0", "-20000000", "0", List.of(), List.of(), 0).check(OFFER, 3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("A commitment of 0");
        var bare = sheet("R0", DealRole.OFFER, "2027-01-01", null, commitment("20"));
        assertThatThrownBy(
                        () -> trade("0.01", "0", "0", List.of(), List.of(), 0).check(bare, 3))
                .hasMessageContaining("R0 offers no discount");
    }

    private static Trade trade(
            String discount, String usd, String share, List<Item> with, List<Item.Key> without, int more) {
        return new Trade(new BigDecimal(discount), new BigDecimal(usd), new BigDecimal(share), with, without, more);
    }

    private static List<BigDecimal> years(DealSheet sheet, Topic topic) {
        return sheet.item(new Item.Key(topic, "")).orElseThrow().years();
    }
}
