package dev.parley.deal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import dev.parley.base.data.SaveResult;
import dev.parley.deal.DealDraft;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.negotiation.Role;
import dev.parley.test.AppTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@AppTest
@ViewPackages(packages = "dev.parley")
class RoundsViewTest extends RoundsScreenTest {

    @Test
    void the_rounds_of_the_sample_stand_side_by_side_in_the_fields_words() {
        assertThat(show(""))
                .contains("R1, 10 Feb")
                .contains("R2, 24 Mar")
                .contains("A2, 7 Apr")
                .contains("20 / 22 / 24 M")
                .contains("22 M a year")
                .contains("9.5 %")
                .contains("11.12 $/h (\u221215 %)")
                .contains("0.5 M, 12 months, does not count")
                .contains("refused")
                .contains("silent")
                .contains("Header terms")
                .contains("at walk-away")
                .contains("agreed");
    }

    @Test
    void another_deal_takes_a_column_and_the_address_says_so() {
        assertThat(show("left=" + deal("A1").id())).contains("A1, 3 Mar").contains("18 / 19.5 / 21 M");
        assertThat(show("left=nonsense")).contains("18 M a year");
    }

    @Test
    void a_cell_is_opened_changed_saved_by_itself_and_taken_back() {
        show("");
        press("Cross-service discount, R2");
        field("Contract year 1, %").setValue("9.75");
        click("Save");
        assertThat(item("R2", Topic.DISCOUNT, "").years().getFirst()).isEqualByComparingTo("0.0975");
        assertThat(text()).contains("is now \u201c9.75 %\u201d").contains("9.75 %");
        click("Undo");
        assertThat(item("R2", Topic.DISCOUNT, "").years().getFirst()).isEqualByComparingTo("0.09");
    }

    @Test
    void dollars_are_typed_in_millions_by_year_or_once_for_all() {
        show("");
        press("Commitment, R2");
        assertThat(field("Contract year 2").getValue()).isEqualTo("22M");
        field("Contract year 1").setValue("18.5M");
        field("Contract year 2").setValue("");
        click("Save");
        assertThat(field("Contract year 2").getErrorMessage()).contains("Contract year 2 is empty");
        field("Contract year 3").setValue("");
        click("Save");
        assertThat(item("R2", Topic.COMMITMENT, "").years()).hasSize(1);
        assertThat(item("R2", Topic.COMMITMENT, "").years().getFirst()).isEqualByComparingTo("18500000");
    }

    @Test
    void a_discount_above_100_per_cent_is_refused_and_what_was_typed_stays() {
        show("");
        press("Cross-service discount, R2");
        field("Contract year 1, %").setValue("109");
        click("Save");
        assertThat(field("Contract year 1, %").getErrorMessage()).contains("109 %");
        assertThat(field("Contract year 1, %").getValue()).isEqualTo("109");
        assertThat(item("R2", Topic.DISCOUNT, "").years().getFirst()).isEqualByComparingTo("0.09");
    }

    @Test
    void what_an_offer_is_silent_about_is_entered_in_its_cell_and_taken_out_again() {
        show("");
        press("Excess carried forward, R2");
        select("Said").setValue(Said.OFFERED);
        field("Per cent").setValue("5");
        click("Save");
        assertThat(item("R2", Topic.ROLLOVER, "").share()).isEqualByComparingTo("0.05");
        press("Excess carried forward, R2");
        click("Take out");
        assertThat(deal("R2").items()).noneMatch(item -> item.topic() == Topic.ROLLOVER);
        click("Undo");
        assertThat(item("R2", Topic.ROLLOVER, "").share()).isEqualByComparingTo("0.05");
    }

    @Test
    void when_a_colleague_was_faster_both_values_are_shown_and_neither_is_lost() {
        show("");
        press("Cross-service discount, R2");
        var before = item("R2", Topic.DISCOUNT, "");
        deals.enter(
                negotiation.id(),
                deal("R2").id(),
                before.version(),
                before.draft().with(values -> values.years(List.of(new BigDecimal("0.08")))));
        field("Contract year 1, %").setValue("9.75");
        click("Save");
        assertThat(text()).contains("saved \u201c8 %\u201d");
        assertThat(field("Contract year 1, %").getValue()).isEqualTo("9.75");
        click("Keep mine");
        assertThat(item("R2", Topic.DISCOUNT, "").years().getFirst()).isEqualByComparingTo("0.0975");
    }

    @Test
    void an_offer_is_entered_as_a_copy_of_the_one_before() {
        show("do=enter");
        field("Name").setValue("R3");
        find(DatePicker.class)
                .withCondition(one -> "Day".equals(one.getLabel()))
                .first()
                .setValue(LocalDate.parse("2027-04-12"));
        this.<DealSheet>select("Begin with the terms of").setValue(deal("R2"));
        click("Save deal");
        assertThat(deal("R3").role()).isEqualTo(DealRole.OFFER);
        assertThat(deal("R3").items()).hasSameSizeAs(deal("R2").items());
        assertThat(text()).contains("R3, 12 Apr");
    }

    @Test
    void an_offer_whose_day_has_passed_is_marked_and_still_compared() {
        var r2 = deal("R2");
        var draft = r2.draft();
        var earlier = new DealDraft(
                "R2",
                DealRole.OFFER,
                LocalDate.parse("2026-03-24"),
                LocalDate.parse("2026-04-16"),
                draft.source(),
                draft.grade(),
                null);
        assertThat(deals.change(negotiation.id(), r2.id(), r2.version(), earlier))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(show("before=" + deal("R1").id() + "&latest=" + deal("R2").id()))
                .contains("R2, 24 Mar, expired")
                .contains("20 / 22 / 24 M");
    }

    @Test
    void an_adviser_reads_and_changes_nothing() {
        var adviser = persons.someone();
        members.put(
                negotiation.id(), adviser.id(), Role.ADVISER, LocalDate.now().plusDays(30));
        persons.actAs(adviser);
        assertThat(show("do=enter"))
                .contains("20 / 22 / 24 M")
                .doesNotContain("A new deal")
                .doesNotContain("Enter an offer");
        assertThat(find(NativeButton.class)
                        .withCondition(one -> one.hasClassName("p-cell-button"))
                        .all())
                .isEmpty();
    }
}
