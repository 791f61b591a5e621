package dev.parley.deal;

import static dev.parley.deal.SomeItems.credit;
import static dev.parley.deal.SomeItems.discount;
import static dev.parley.deal.SomeItems.share;
import static dev.parley.deal.SomeItems.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.deal.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not in writing, counted by hand. */
class UnwrittenTest {

    private final DealSheet ask = sheet(
            "A1",
            DealRole.ASK,
            "2027-03-03",
            null,
            discount("10"),
            share(Topic.ROLLOVER, "", "5"),
            credit(Topic.ANY_LINE, "1", 12, Answer.YES));
    private final DealSheet idea = sheet("What if", DealRole.IDEA, null, null, share(Topic.RATE_CAP, "", "3"));
    private final DealSheet before = sheet(
            "R1",
            DealRole.OFFER,
            "2027-02-10",
            null,
            ItemDraft.of(Topic.ASKED_OF_US, "", Said.OFFERED).with(values -> values.words("case study", null)));
    private final DealSheet offer = sheet(
            "R2",
            DealRole.OFFER,
            "2027-03-24",
            null,
            discount("9"),
            ItemDraft.of(Topic.PRICE_CUTS, "", Said.SILENT),
            ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.REFUSED),
            share(Topic.MARKETPLACE_CAP, "", "30"),
            credit(Topic.AWS_BILLED, "0.5", 12, Answer.NOT_IN_WRITING));
    private final List<DealSheet> all = List.of(ask, before, offer, idea);

    @Test
    void an_offer_is_silent_about_what_any_deal_but_an_idea_speaks_of_and_it_does_not() {
        assertThat(Unwritten.of(offer, all))
                .containsExactly(
                        new Item.Key(Topic.ROLLOVER, ""),
                        new Item.Key(Topic.PRICE_CUTS, ""),
                        new Item.Key(Topic.CREDIT, Topic.ANY_LINE),
                        new Item.Key(Topic.CREDIT, Topic.AWS_BILLED));
    }

    @Test
    void our_own_ask_is_silent_about_nothing_that_it_does_not_name() {
        assertThat(Unwritten.of(ask, all)).isEmpty();
    }

    @Test
    void the_face_off_marks_the_same_terms_and_says_as_many() {
        var faceOff = FaceOff.of(all, Map.of());
        assertThat(faceOff.unwritten()).isEqualTo(4);
        assertThat(faceOff.rows())
                .filteredOn(
                        row -> row.status().filter(TermStatus.SILENT::equals).isPresent())
                .extracting(FaceOff.Row::key)
                .as("an own silence and two that are not named; a credit is offered, its counting is not")
                .containsExactly(
                        new Item.Key(Topic.ROLLOVER, ""),
                        new Item.Key(Topic.PRICE_CUTS, ""),
                        new Item.Key(Topic.CREDIT, Topic.ANY_LINE));
    }

    @Test
    void a_credit_that_we_asked_for_comes_instead_of_the_one_offered() {
        var read = Jointly.asAsked(
                offer,
                List.of(ask.item(new Item.Key(Topic.CREDIT, Topic.ANY_LINE)).orElseThrow()),
                ask);
        assertThat(read.items())
                .filteredOn(item -> item.topic() == Topic.CREDIT)
                .extracting(Item::subject)
                .containsExactly(Topic.ANY_LINE);
    }
}
