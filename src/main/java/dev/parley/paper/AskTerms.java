package dev.parley.paper;

import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The terms of our latest ask: of no other deal, and nothing of what an ask says beside its terms. */
final class AskTerms {

    /** @param part as a letter is parted; clause may be empty */
    record Term(String part, String term, String asked, String clause) {}

    private AskTerms() {}

    /** Our latest ask; one without a day is none yet. */
    static Optional<DealSheet> ask(List<DealSheet> deals) {
        return DealSheet.latest(deals, DealRole.ASK).filter(deal -> deal.dated() != null);
    }

    static List<Term> of(List<DealSheet> deals) {
        return ask(deals)
                .map(ask -> ask.items().stream()
                        .filter(item ->
                                item.said() == Said.OFFERED && item.topic().priced())
                        .map(AskTerms::term)
                        .toList())
                .orElse(List.of());
    }

    private static Term term(Item item) {
        return new Term(
                item.topic().group().label(),
                ItemWords.name(item.key()),
                item.topic().value() == Topic.Value.SHARE && item.share() == null
                        ? "yes"
                        : ItemWords.value(item, DealRole.ASK),
                Objects.requireNonNullElse(item.clause(), ""));
    }
}
