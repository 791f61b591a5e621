package dev.parley.price;

import static dev.parley.price.PriceTableList.FROM;
import static dev.parley.price.PriceTableList.KIND;
import static dev.parley.price.PriceTableList.MODEL;
import static dev.parley.price.PriceTableList.REGION;
import static dev.parley.price.PriceTableList.number;
import static dev.parley.price.PriceTableList.text;

import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.Rate;
import dev.parley.intake.Preview.Table;
import dev.parley.intake.Rejects;
import dev.parley.price.read.ReadPrice;
import dev.parley.price.read.ReadPrices;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a price list's preview: what differs first, what is new after what needs a look. */
final class PriceTables {

    private final ReadPrices read;
    private final PriceChoice choice;
    private final List<PriceIntakes.Version> versions;
    private final List<RateEntry> gone;
    private final PriceTableList tables = new PriceTableList();
    private final PriceChangeTables changing;
    private final PriceEndTables ending;

    PriceTables(
            ReadPrices read,
            PriceChoice choice,
            List<PriceIntakes.Version> versions,
            PriceChanges changes,
            OlderVersions older,
            List<Lifecycle> lifecycles) {
        this.read = read;
        this.choice = choice;
        this.versions = versions;
        this.gone = versions.stream()
                .flatMap(version -> older.noLongerListed(version).stream())
                .toList();
        this.changing = new PriceChangeTables(changes, tables);
        this.ending = new PriceEndTables(versions, older, lifecycles, gone, tables);
    }

    /** What the versions before list and these do not. */
    List<RateEntry> gone() {
        return gone;
    }

    List<Table> all() {
        changing.changed();
        changing.kept();
        conflicting();
        free();
        ending.retired();
        ending.noLongerListed();
        unknownModels();
        changing.added();
        rejected();
        return tables.all();
    }

    private void conflicting() {
        tables.add(
                "Conflicting",
                "The files state two prices for one thing. Neither is taken unless you choose one.",
                List.of(MODEL, REGION, KIND, FROM, number("Prices"), text("Stated by")),
                choice.conflicts(),
                conflict -> List.of(
                        conflict.first().model().name(),
                        conflict.first().region(),
                        conflict.first().kind().label(),
                        conflict.from(),
                        conflict.prices().stream()
                                .map(price -> usd(price.usd()))
                                .collect(Collectors.joining(" and ")),
                        conflict.prices().stream().map(ReadPrice::item).collect(Collectors.joining(" and "))));
    }

    private void free() {
        tables.add(
                "Zero dollars",
                choice.takesFree()
                        ? "Taken as free, as you said."
                        : "A price of zero is seldom meant: these are left out unless you take them.",
                List.of(MODEL, REGION, KIND, text("Stated by")),
                choice.free(),
                price -> List.of(
                        price.model().name(), price.region(), price.kind().label(), price.item()));
    }

    private void unknownModels() {
        var unknown = versions.stream()
                .flatMap(one -> one.chosen().prices().stream())
                .map(ReadPrice::model)
                .filter(model -> !model.known())
                .distinct()
                .toList();
        tables.add(
                "Models new to Parley",
                "Parley knows no id of them: their prices are kept under these, which workloads must use.",
                List.of(MODEL, text("Id"), text("Maker")),
                unknown,
                model -> List.of(model.name(), model.id(), model.provider()));
    }

    private void rejected() {
        var byReason = read.rejects().kept().stream()
                .collect(Collectors.groupingBy(Rejects.Reject::reason, LinkedHashMap::new, Collectors.toList()));
        tables.add(
                "Not taken",
                "By reason; the list of all can be downloaded.",
                List.of(text("Reason"), number("Rows"), text("First in")),
                List.copyOf(byReason.entrySet()),
                reason -> List.of(
                        reason.getKey(),
                        String.format(Locale.US, "%,d", reason.getValue().size()),
                        reason.getValue().getFirst().file()
                                + (reason.getValue().getFirst().line() == 0
                                        ? ""
                                        : ", line "
                                                + reason.getValue().getFirst().line())));
    }

    static Rate known(Price price) {
        return ((Price.Known) price).rate();
    }

    static String usd(BigDecimal usd) {
        return usd.scale() < 2 ? usd.setScale(2).toPlainString() : usd.toPlainString();
    }
}
