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
                        .filter(AskTerms::asked)
                        .map(AskTerms::term)
                        .toList())
                .orElse(List.of());
    }

    /** What has a price, and what the commitment is measured on either way: it says how every other figure is read. */
    private static boolean asked(Item item) {
        return item.said() == Said.OFFERED && item.topic().priced()
                || item.said() == Said.REFUSED && item.topic() == Topic.BEFORE_DISCOUNT;
    }

    private static Term term(Item item) {
        return new Term(
                item.topic().group().label(),
                ItemWords.name(item.key()),
                value(item),
                Objects.requireNonNullElse(item.clause(), ""));
    }

    private static String value(Item item) {
        return switch (item.topic()) {
            // Its share is what the other model saves us: not for AWS.
            case SWAP -> item.words() == null || item.words().isBlank() ? "yes" : item.words();
            case BEFORE_DISCOUNT -> item.said() == Said.REFUSED ? "no, after discount" : "yes";
            default ->
                item.topic().value() == Topic.Value.SHARE && item.share() == null
                        ? "yes"
                        : ItemWords.value(item, DealRole.ASK);
        };
    }
}
