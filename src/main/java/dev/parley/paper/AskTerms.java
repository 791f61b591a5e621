package dev.parley.paper;

import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The terms of our latest ask: of no other deal, and nothing of what an ask says beside its terms. */
final class AskTerms {

    /** @param part as a letter is parted; clause may be empty */
    record Term(String part, String term, String asked, String clause) {}

    private AskTerms() {}

    static List<Term> of(List<DealSheet> deals) {
        return deals.stream()
                .filter(deal -> deal.role() == DealRole.ASK && deal.dated() != null)
                .max(Comparator.comparing(deal -> Objects.requireNonNull(deal.dated())))
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
