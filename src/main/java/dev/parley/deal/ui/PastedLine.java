package dev.parley.deal.ui;

import dev.parley.base.ui.Numbers;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.ItemWords;
import dev.parley.deal.OfferTerms;
import dev.parley.deal.OfferText;
import dev.parley.deal.OfferText.Kind;
import dev.parley.deal.OfferText.Line;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a pasted offer on its way into the deal: as it was read, as somebody changed it, kept or left out. */
final class PastedLine {

    private Line line;
    private @Nullable ItemDraft draft;
    private @Nullable String problem;
    private boolean kept;

    PastedLine(Line line) {
        this.line = line;
        read(line);
        // A sentence without a figure is a greeting more often than a term.
        this.kept = line.kind() == Kind.ITEM
                || line.kind() == Kind.UNKNOWN
                        && (!line.words().equals(line.label())
                                || line.words().chars().anyMatch(Character::isDigit));
    }

    /**
     * A term that the text does not speak of.
     *
     * @param before the offer before it where that had granted the term, or null
     */
    static PastedLine silent(ItemDraft draft, String ask, @Nullable String before) {
        return new PastedLine(new Line(
                0,
                "",
                ItemWords.name(draft.key()),
                "",
                Kind.ITEM,
                draft,
                List.of("The text does not speak of it; " + ask + " asks for it."
                        + (before == null
                                ? ""
                                : " " + before + " had offered it: silence takes it back until it is in writing.")),
                null));
    }

    private void read(Line read) {
        line = read;
        draft = read.kind() == Kind.UNKNOWN ? OfferTerms.inItsWords(read) : read.draft();
        problem = read.problem();
    }

    Line line() {
        return line;
    }

    /** Whether the text speaks of it; else it was proposed as silent. */
    boolean told() {
        return !line.source().isBlank();
    }

    /** Whether there is anything to decide. */
    boolean decidable() {
        return draft != null;
    }

    @Nullable
    ItemDraft draft() {
        return draft;
    }

    boolean kept() {
        return kept && decidable();
    }

    void keep(boolean keep) {
        kept = keep;
    }

    /** What stands against saving it, while it is kept. */
    Optional<String> problem() {
        return kept() ? Optional.ofNullable(problem) : Optional.empty();
    }

    /** Read again as this is what it is about. */
    void about(Item.Key key, String text, OfferText.Known known) {
        read(OfferTerms.about(line, key, text, known));
        kept = true;
    }

    void change(ItemDraft changed) {
        draft = changed;
        problem = OfferTerms.problem(changed);
        kept = true;
    }

    String understood() {
        return switch (line.kind()) {
            case NOTHING -> "does not apply";
            case EXPIRY -> "Expiry";
            case UNKNOWN -> draft == null ? Numbers.NONE : ItemWords.name(draft.key()) + ", in its own words";
            case ITEM -> draft == null ? Numbers.NONE : ItemWords.name(draft.key());
        };
    }
}
