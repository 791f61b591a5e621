package dev.parley.deal;

import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.TermDifference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A term in which two deals differ, with what each says to it.
 *
 * @param name in people's words
 * @param from as it is written; or null where the deal does not speak of it
 */
public record Moved(
        String name, @Nullable String from, @Nullable String to, TermDifference difference) {

    public static Moved of(Desk desk, DealSheet from, DealSheet to, TermDifference difference) {
        var term = difference.term();
        return new Moved(TermWords.of(term), said(desk, from, term), said(desk, to, term), difference);
    }

    private static @Nullable String said(Desk desk, DealSheet sheet, String term) {
        return TermWords.payers(term)
                ? payers(desk, sheet)
                : TermWords.key(term).map(key -> said(sheet, key)).orElse(null);
    }

    /** {@code P1, P2, P3 from 2027-09-01}: those of which the bill has a line. */
    private static String payers(Desk desk, DealSheet sheet) {
        var words = desk.deal(sheet).header().enrolments().stream()
                .map(Moved::payer)
                .sorted()
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "none" : words;
    }

    private static String payer(Enrolment enrolment) {
        return enrolment.payer() + (enrolment.from() == null ? "" : " from " + enrolment.from());
    }

    /** What a sheet says to an item; of a round that does not name it, what that means. */
    static @Nullable String said(DealSheet sheet, Item.Key key) {
        return sheet.item(key)
                .map(item -> ItemWords.value(item, sheet.role()))
                .orElse(
                        switch (sheet.role()) {
                            case OFFER -> "silent";
                            case ASK -> "not asked";
                            default -> null;
                        });
    }
}
