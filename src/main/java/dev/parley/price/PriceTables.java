package dev.parley.price;

import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.Rate;
import dev.parley.intake.Preview.Column;
import dev.parley.intake.Preview.Table;
import dev.parley.intake.Rejects;
import dev.parley.price.read.ReadPrice;
import dev.parley.price.read.ReadPrices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of a price list's preview: what differs first, what is new after what needs a look. */
final class PriceTables {

    private static final int MOST_ROWS = 200;
    private static final Column MODEL = new Column("Model", false);
    private static final Column REGION = new Column("Region or scope", false);
    private static final Column KIND = new Column("Kind", false);
    private static final Column FROM = new Column("From", false);

    private final ReadPrices read;
    private final PriceChoice choice;
    private final List<PriceIntakes.Version> versions;
    private final PriceChanges changes;
    private final OlderVersions older;
    private final List<Lifecycle> lifecycles;
    private final List<RateEntry> gone;
    private final List<Table> tables = new ArrayList<>();

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
        this.changes = changes;
        this.older = older;
        this.lifecycles = lifecycles;
        this.gone = versions.stream()
                .flatMap(version -> older.noLongerListed(version).stream())
                .toList();
    }

    /** What the versions before list and these do not. */
    List<RateEntry> gone() {
        return gone;
    }

    List<Table> all() {
        changed();
        kept();
        conflicting();
        free();
        retired();
        noLongerListed();
        unknownModels();
        added();
        rejected();
        return List.copyOf(tables);
    }

    private void changed() {
        table(
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
                        new Column("In force by", false)),
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
                                    .map(PriceTables::percent)
                                    .orElse("from zero"),
                            row.entry().rate().from().toString(),
                            by(row.before()));
                });
    }

    private void kept() {
        table(
                "Set aside",
                "The list says something else, but a rate that people entered or a newer list comes before it.",
                List.of(MODEL, REGION, KIND, number("Stands"), number("List"), new Column("By", false)),
                changes.of(PriceChanges.Change.KEPT),
                row -> List.of(
                        row.entry().modelName(),
                        row.entry().rate().region(),
                        row.entry().rate().kind().label(),
                        usd(known(row.after()).usd()),
                        usd(row.entry().rate().usd()),
                        by(row.after())));
    }

    private void added() {
        table(
                "New",
                "The price book has no price of these on that day.",
                List.of(MODEL, REGION, KIND, number("Price"), new Column("Unit", false), FROM),
                changes.of(PriceChanges.Change.NEW),
                row -> List.of(
                        row.entry().modelName(),
                        row.entry().rate().region(),
                        row.entry().rate().kind().label(),
                        usd(row.entry().rate().usd()),
                        "$ " + row.entry().rate().kind().unit().label(),
                        row.entry().rate().from().toString()));
    }

    private void conflicting() {
        table(
                "Conflicting",
                "The files state two prices for one thing. Neither is taken unless you choose one.",
                List.of(MODEL, REGION, KIND, FROM, number("Prices"), new Column("Stated by", false)),
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
        table(
                "Zero dollars",
                choice.takesFree()
                        ? "Taken as free, as you said."
                        : "A price of zero is seldom meant: these are left out unless you take them.",
                List.of(MODEL, REGION, KIND, new Column("Stated by", false)),
                choice.free(),
                price -> List.of(
                        price.model().name(), price.region(), price.kind().label(), price.item()));
    }

    private void noLongerListed() {
        table(
                "No longer listed",
                "In the version before, and not in this one. These prices stay in force: whether they still hold is"
                        + " unknown.",
                List.of(MODEL, REGION, KIND, number("Last price"), new Column("Listed by", false)),
                gone,
                entry -> List.of(
                        entry.modelName(),
                        entry.rate().region(),
                        entry.rate().kind().label(),
                        usd(entry.rate().usd()),
                        entry.list() == null ? "" : entry.list().label()));
    }

    private void retired() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (var version : versions) {
            var asOf = version.version().asOf();
            var names = names(version);
            version.chosen().list().retired().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(end ->
                            names.containsKey(end.getKey()) && !end.getValue().isAfter(asOf))
                    .forEach(end -> rows.put(
                            end.getKey(),
                            List.of(
                                    String.valueOf(names.get(end.getKey())),
                                    end.getKey(),
                                    "ended on " + end.getValue() + " as the list says")));
            lifecycles.stream().filter(one -> names.containsKey(one.model())).forEach(one -> {
                var said = said(one, asOf);
                if (said != null) {
                    rows.put(one.model(), List.of(String.valueOf(names.get(one.model())), one.model(), said));
                }
            });
            older.before(version.version()).ifPresent(before -> {
                var still = names.keySet();
                var listedNoMore = new HashSet<>(gone);
                older.rates().apply(before).stream()
                        .filter(entry -> !still.contains(entry.rate().model()))
                        .filter(listedNoMore::contains)
                        .forEach(entry -> rows.putIfAbsent(
                                entry.rate().model(),
                                List.of(
                                        entry.modelName(),
                                        entry.rate().model(),
                                        "in the version of " + before.asOf() + ", in this one no more")));
            });
        }
        table(
                "Retired",
                "Lists keep prices of models that cannot be bought any more, and drop others without a word.",
                List.of(MODEL, new Column("Id", false), new Column("Why", false)),
                List.copyOf(rows.values()),
                Function.identity());
    }

    private static @Nullable String said(Lifecycle one, LocalDate asOf) {
        if (one.endOfLife() != null && one.endOfLife().isBefore(asOf)) {
            return "ended on " + one.endOfLife() + " as entered";
        }
        return one.legacyFrom() != null && !one.legacyFrom().isAfter(asOf)
                ? "legacy since " + one.legacyFrom() + " as entered: no new term of model units"
                : null;
    }

    private static Map<String, String> names(PriceIntakes.Version version) {
        return version.rates().stream()
                .collect(Collectors.toMap(
                        entry -> entry.rate().model(), RateEntry::modelName, (a, _) -> a, LinkedHashMap::new));
    }

    private void unknownModels() {
        var unknown = versions.stream()
                .flatMap(one -> one.chosen().prices().stream())
                .map(ReadPrice::model)
                .filter(model -> !model.known())
                .distinct()
                .toList();
        table(
                "Models new to Parley",
                "Parley knows no id of them: their prices are kept under these, which workloads must use.",
                List.of(MODEL, new Column("Id", false), new Column("Maker", false)),
                unknown,
                model -> List.of(model.name(), model.id(), model.provider()));
    }

    private void rejected() {
        var byReason = read.rejects().kept().stream()
                .collect(Collectors.groupingBy(Rejects.Reject::reason, LinkedHashMap::new, Collectors.toList()));
        table(
                "Not taken",
                "By reason; the list of all can be downloaded.",
                List.of(new Column("Reason", false), number("Rows"), new Column("First in", false)),
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

    private <T> void table(String title, String note, List<Column> columns, List<T> of, Function<T, List<String>> row) {
        if (!of.isEmpty()) {
            tables.add(new Table(
                    title,
                    note,
                    columns,
                    of.stream().limit(MOST_ROWS).map(row).toList(),
                    Math.max(0, of.size() - MOST_ROWS)));
        }
    }

    private static Column number(String label) {
        return new Column(label, true);
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

    static Rate known(Price price) {
        return ((Price.Known) price).rate();
    }

    static String usd(BigDecimal usd) {
        return usd.scale() < 2 ? usd.setScale(2).toPlainString() : usd.toPlainString();
    }
}
