package dev.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The terms of our ask say in the paper what they say in the ask. */
class AskTermsTest {

    private static final String CLAUDE = "BEDROCK_MARKETPLACE";

    private static List<String> asked(ItemDraft... drafts) {
        var deal = UUID.randomUUID();
        var items = Stream.of(drafts)
                .map(draft -> new Item(UUID.randomUUID(), deal, draft, 1, "Lead", Instant.EPOCH))
                .toList();
        var ask = new DealSheet(
                deal,
                "A2",
                DealRole.ASK,
                LocalDate.of(2027, 3, 3),
                null,
                null,
                null,
                null,
                items,
                1,
                "Lead",
                Instant.EPOCH);
        return AskTerms.of(List.of(ask)).stream()
                .map(term -> term.term() + ": " + term.asked())
                .toList();
    }

    private static ItemDraft swap(String share, String words) {
        return ItemDraft.of(Topic.SWAP, CLAUDE, Said.OFFERED)
                .with(values -> values.share(share == null ? null : new BigDecimal(share))
                        .words(words, null));
    }

    @Test
    void a_swap_says_its_words_and_never_what_it_saves_us() {
        assertThat(asked(swap(null, "same provider")))
                .singleElement()
                .asString()
                .endsWith(": same provider");
        assertThat(asked(swap("0.30", "any model"))).singleElement().asString().endsWith(": any model");
        assertThat(asked(swap("0.30", null))).singleElement().asString().endsWith(": yes");
    }

    @Test
    void what_the_commitment_is_measured_on_stands_either_way_and_silence_does_not() {
        assertThat(asked(ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.OFFERED)))
                .containsExactly("Measured before discount: yes");
        assertThat(asked(ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.REFUSED)))
                .containsExactly("Measured before discount: no, after discount");
        assertThat(asked(
                        ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.SILENT),
                        ItemDraft.of(Topic.ROLLOVER, "", Said.REFUSED)))
                .isEmpty();
    }
}
