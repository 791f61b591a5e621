package dev.parley.deal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of the lines of a pasted offer: told what they are about, kept in their words, silence beside them. */
public final class OfferTerms {

    private static final int LONGEST_NAME = 120;

    private OfferTerms() {}

    /** The line read as somebody says it is about; nothing else changes. */
    public static OfferText.Line about(OfferText.Line line, Item.Key key, String text, OfferText.Known known) {
        var read = new OfferValues(OfferNumbers.of(text), known.earlier())
                .read(key, line.label(), line.words(), line.words().equals(line.label()));
        return new OfferText.Line(
                line.number(),
                line.source(),
                line.label(),
                line.words(),
                read.draft() == null ? OfferText.Kind.NOTHING : OfferText.Kind.ITEM,
                read.draft(),
                read.remarks(),
                read.problem());
    }

    /** A line that is not understood, in its own words under its own name. */
    public static ItemDraft inItsWords(OfferText.Line line) {
        var name = line.label().length() <= LONGEST_NAME
                ? line.label()
                : line.label().substring(0, LONGEST_NAME);
        return ItemDraft.of(Topic.OTHER, name.strip(), Said.OFFERED)
                .with(values -> values.words(OfferValues.shortened(line.words()), null));
    }

    /** Why a draft cannot be saved as it is, or null. */
    public static @Nullable String problem(ItemDraft draft) {
        return OfferValues.problem(draft);
    }

    /** What our ask speaks of and the text does not: proposed as silent. */
    public static List<ItemDraft> silent(List<ItemDraft> said, DealSheet ask) {
        var keys = said.stream().map(ItemDraft::key).collect(Collectors.toSet());
        return ask.items().stream()
                .map(Item::key)
                .filter(key -> !keys.contains(key))
                .map(key -> ItemDraft.of(key.topic(), key.subject(), Said.SILENT))
                .toList();
    }
}
