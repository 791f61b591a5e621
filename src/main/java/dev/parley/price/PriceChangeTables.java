package dev.parley.price;

import static dev.parley.price.PriceTableList.FROM;
import static dev.parley.price.PriceTableList.KIND;
import static dev.parley.price.PriceTableList.MODEL;
import static dev.parley.price.PriceTableList.REGION;
import static dev.parley.price.PriceTableList.number;
import static dev.parley.price.PriceTableList.text;
import static dev.parley.price.PriceTables.known;
import static dev.parley.price.PriceTables.usd;

import dev.parley.engine.pricing.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What a price list changes, what it does not, and what it brings. */
final class PriceChangeTables {

    private final PriceChanges changes;
    private final PriceTableList tables;

    PriceChangeTables(PriceChanges changes, PriceTableList tables) {
        this.changes = changes;
        this.tables = tables;
    }

    void changed() {
        tables.add(
                "Changed",
                "Another price than the one in force on that day.",
                List.of(
                        MODEL,
                        REGION,
                        KIND,
                        number("In force"),
                        number("New"),
                        number("Change"),
                        FROM,
                        text("In force by")),
                changes.of(PriceChanges.Change.CHANGED),
                row -> {
                    var old = known(row.before());
                    return List.of(
                            row.entry().modelName(),
                            row.entry().rate().region(),
                            row.entry().rate().kind().label(),
                            usd(old.usd()),
                            usd(row.entry().rate().usd()),
                            VersionComparison.share(
                                            old.usd(), row.entry().rate().usd())
                                    .map(PriceChangeTables::percent)
                                    .orElse("from zero"),
                            row.entry().rate().from().toString(),
                            by(row.before()));
                });
    }

    void kept() {
        tables.add(
                "Set aside",
                "The list says something else, but a rate that people entered or a newer list comes before it.",
                List.of(MODEL, REGION, KIND, number("Stands"), number("List"), text("By")),
                changes.of(PriceChanges.Change.KEPT),
                row -> List.of(
                        row.entry().modelName(),
                        row.entry().rate().region(),
                        row.entry().rate().kind().label(),
                        usd(known(row.after()).usd()),
                        usd(row.entry().rate().usd()),
                        by(row.after())));
    }

    void added() {
        tables.add(
                "New",
                "The price book has no price of these on that day.",
                List.of(MODEL, REGION, KIND, number("Price"), text("Unit"), FROM),
                changes.of(PriceChanges.Change.NEW),
                row -> List.of(
                        row.entry().modelName(),
                        row.entry().rate().region(),
                        row.entry().rate().kind().label(),
                        usd(row.entry().rate().usd()),
                        "$ " + row.entry().rate().kind().unit().label(),
                        row.entry().rate().from().toString()));
    }

    private static String percent(BigDecimal share) {
        var percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "")
                + percent.abs().toPlainString() + " %";
    }

    private static String by(Price price) {
        var known = (Price.Known) price;
        return known.rate().source() + ", grade " + known.rate().grade()
                + (known.matchedRegionNote().isEmpty() ? "" : " (" + known.matchedRegionNote() + ")");
    }
}
