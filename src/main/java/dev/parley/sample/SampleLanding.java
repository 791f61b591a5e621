package dev.parley.sample;

import dev.parley.negotiation.Negotiation;
import dev.parley.signed.CountedDraft;
import dev.parley.signed.CountedMonth.Whose;
import dev.parley.signed.CountedMonths;
import dev.parley.signed.GapCloser;
import dev.parley.signed.GapClosers;
import dev.parley.signed.GapDraft;
import org.springframework.stereotype.Component;

/** What counted in the sample's contract year, as it counts and as AWS does, and what would make more count. */
@Component
class SampleLanding {

    private final CountedMonths counted;
    private final GapClosers closers;

    SampleLanding(CountedMonths counted, GapClosers closers) {
        this.counted = counted;
        this.closers = closers;
    }

    void enter(Negotiation opened) {
        for (var row : SampleRow.of("landing")) {
            counted.add(
                    opened.id(),
                    new CountedDraft(
                            Whose.OURS,
                            row.text("month"),
                            row.text("status").equals("forecast"),
                            row.number("counted_usd"),
                            SampleRow.INVENTED,
                            null));
        }
        for (var row : SampleRow.of("counted_by_aws")) {
            counted.add(
                    opened.id(),
                    new CountedDraft(
                            Whose.AWS,
                            row.text("month"),
                            false,
                            row.number("counted_usd"),
                            SampleRow.INVENTED,
                            row.textOrNull("reason")));
        }
        for (var row : SampleRow.of("gap_closers")) {
            closers.add(
                    opened.id(),
                    new GapDraft(
                            row.oneOf(GapCloser.Kind.class, "kind"),
                            row.text("what"),
                            row.dateOrNull("day"),
                            row.number("counts_usd"),
                            row.number("costs_usd"),
                            SampleRow.INVENTED));
        }
    }
}
