package dev.parley.price;

import static dev.parley.price.PriceTableList.KIND;
import static dev.parley.price.PriceTableList.MODEL;
import static dev.parley.price.PriceTableList.REGION;
import static dev.parley.price.PriceTableList.number;
import static dev.parley.price.PriceTableList.text;
import static dev.parley.price.PriceTables.usd;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What ends: models that cannot be bought any more, and prices that a list names no longer. */
final class PriceEndTables {

    private final List<PriceIntakes.Version> versions;
    private final OlderVersions older;
    private final List<Lifecycle> lifecycles;
    private final List<RateEntry> gone;
    private final PriceTableList tables;

    PriceEndTables(
            List<PriceIntakes.Version> versions,
            OlderVersions older,
            List<Lifecycle> lifecycles,
            List<RateEntry> gone,
            PriceTableList tables) {
        this.versions = versions;
        this.older = older;
        this.lifecycles = lifecycles;
        this.gone = gone;
        this.tables = tables;
    }

    void retired() {
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
        tables.add(
                "Retired",
                "Lists keep prices of models that cannot be bought any more, and drop others without a word.",
                List.of(MODEL, text("Id"), text("Why")),
                List.copyOf(rows.values()),
                Function.identity());
    }

    void noLongerListed() {
        tables.add(
                "No longer listed",
                "In the version before, and left out of this one, which speaks about such prices. These prices stay in force: whether they still hold is"
                        + " unknown.",
                List.of(MODEL, REGION, KIND, number("Last price"), text("Listed by")),
                gone,
                entry -> List.of(
                        entry.modelName(),
                        entry.rate().region(),
                        entry.rate().kind().label(),
                        usd(entry.rate().usd()),
                        entry.list() == null ? "" : entry.list().label()));
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
}
