package dev.parley.deal;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the values of an item must be like, by its topic. */
final class ItemRules {

    private static final BigDecimal MOST_USD = new BigDecimal("1e12");
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(120);

    private ItemRules() {}

    static void check(ItemDraft item, Problems problems) {
        if (!item.said().valued()) {
            return;
        }
        switch (item.topic().value()) {
            case USD_BY_YEAR -> dollarsByYear(item, problems);
            case SHARE_BY_YEAR -> sharesByYear(item, problems);
            case SHARE -> {
                // What the other model saves is often not known when the right is asked for.
                if (item.topic() != Topic.SWAP || item.share() != null) {
                    problems.check(() -> share("share", missing(item, item.share(), "share")));
                }
            }
            case RATE -> rate(item, problems);
            case CREDIT -> credit(item, problems);
            case YES_NO, WORDS -> {}
        }
    }

    private static void dollarsByYear(ItemDraft item, Problems problems) {
        boolean whole = item.topic() == Topic.COMMITMENT;
        if (item.years().isEmpty()) {
            problems.add(new InvalidInput("years", null, "Enter the dollars of each contract year."));
        }
        for (int y = 0; y < item.years().size(); y++) {
            var field = "years[" + y + "]";
            var usd = item.years().get(y);
            int year = y + 1;
            problems.check(() -> Checks.between(field, usd, BigDecimal.ZERO, MOST_USD, "dollars"));
            if (whole && usd.signum() == 0) {
                problems.add(new InvalidInput(
                        field,
                        usd,
                        "A commitment of 0 in contract year " + year
                                + " is none: leave the commitment out where nothing is committed."));
            } else if (whole && usd.signum() > 0 && usd.compareTo(BigDecimal.valueOf(1000)) < 0) {
                problems.add(new InvalidInput(
                        field,
                        usd,
                        "A commitment of " + Checks.plain(usd) + " dollars in contract year " + year
                                + " looks like millions: enter dollars, " + Checks.plain(usd) + " M as "
                                + Checks.plain(usd.movePointRight(6)) + "."));
            }
        }
    }

    private static void sharesByYear(ItemDraft item, Problems problems) {
        if (item.years().isEmpty()) {
            problems.add(new InvalidInput("years", null, "Enter the discount in per cent."));
        }
        for (int y = 0; y < item.years().size(); y++) {
            var field = "years[" + y + "]";
            var share = item.years().get(y);
            problems.check(() -> share(field, share));
        }
    }

    private static void rate(ItemDraft item, Problems problems) {
        problems.check(() -> Checks.between(
                "rate", missing(item, item.rate(), "rate"), BigDecimal.ZERO, MOST_USD, "dollars a unit"));
        if (item.rate() != null && item.listRate() != null && item.rate().compareTo(item.listRate()) > 0) {
            problems.add(new InvalidInput(
                    "rate",
                    item.rate(),
                    "A rate of " + Checks.plain(item.rate()) + " is above the list rate of "
                            + Checks.plain(item.listRate())
                            + ": a percentage off list is entered as such, not as a rate."));
        }
    }

    private static void credit(ItemDraft item, Problems problems) {
        problems.check(() -> Checks.between(
                        "usd", missing(item, item.usd(), "usd"), BigDecimal.ZERO, MOST_USD, "dollars of credit"))
                .check(() -> Checks.between(
                        "months",
                        BigDecimal.valueOf(missing(item, item.months(), "months")),
                        BigDecimal.ONE,
                        MOST_MONTHS,
                        "months"))
                .check(() -> Checks.present("counts", item.counts(), "Choose whether what the credit pays counts."));
    }

    private static void share(String field, BigDecimal share) {
        Checks.digits(field, share);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            var percent = Checks.plain(share.movePointRight(2)).replace('-', '\u2212');
            throw new InvalidInput(
                    field, percent + " %", percent + " % cannot be: a percentage off list lies between 0 and 100 %.");
        }
    }

    private static <T> T missing(ItemDraft item, @Nullable T value, String field) {
        return Checks.present(
                field,
                value,
                "\"" + item.topic().label() + "\" is " + item.said().label() + ": enter its value.");
    }
}
