package dev.parley.price.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.SortOrder;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.RateFilter;
import dev.parley.price.VersionKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address says: the filter and the selected line. Never a price. What it does not understand it leaves out.
 *
 * @param selected {@link dev.parley.price.PriceLine#id()} of the selected line, or null
 * @param order    null for the book's own order
 * @param version  the one version that is shown, or null for what is in force of all
 * @param against  the version it is compared with, or null
 */
record PriceQuery(
        RateFilter filter,
        @Nullable String selected,
        @Nullable SortOrder order,
        @Nullable VersionKey version,
        @Nullable VersionKey against) {

    static final PriceQuery ALL = new PriceQuery(RateFilter.ALL, null, null, null, null);

    static PriceQuery of(QueryParameters query) {
        return new PriceQuery(
                new RateFilter(
                        query.getSingleParameter("q").orElse(""),
                        text(query, "channel"),
                        text(query, "model"),
                        query.getSingleParameter("kind").flatMap(PriceKind::of).orElse(null),
                        text(query, "region"),
                        query.getSingleParameter("grade")
                                .flatMap(PriceQuery::grade)
                                .orElse(null)),
                text(query, "line"),
                SortOrder.of(text(query, "sort"), PriceGrid.SORTS).orElse(null),
                version(query, "version"),
                version(query, "against"));
    }

    private static @Nullable VersionKey version(QueryParameters query, String key) {
        return query.getSingleParameter(key).flatMap(VersionKey::of).orElse(null);
    }

    PriceQuery sorted(@Nullable SortOrder next) {
        return new PriceQuery(filter, selected, next, version, against);
    }

    PriceQuery select(@Nullable String line) {
        return new PriceQuery(filter, line, order, version, against);
    }

    PriceQuery with(RateFilter changed) {
        return new PriceQuery(changed, selected, order, version, against);
    }

    /** One version, alone or compared with another; nothing is selected then. */
    PriceQuery of(@Nullable VersionKey one, @Nullable VersionKey other) {
        return new PriceQuery(filter, null, order, one, one == null ? null : other);
    }

    /** Whether two versions are shown beside each other. */
    boolean comparing() {
        return version != null && against != null;
    }

    QueryParameters parameters() {
        var map = new LinkedHashMap<String, String>();
        put(map, "q", filter.text().isBlank() ? null : filter.text().strip());
        put(map, "channel", filter.channel());
        put(map, "model", filter.model());
        put(map, "kind", filter.kind() == null ? null : filter.kind().code());
        put(map, "region", filter.region());
        put(map, "grade", filter.grade() == null ? null : filter.grade().name());
        put(map, "version", version == null ? null : version.text());
        put(map, "against", against == null ? null : against.text());
        put(map, "line", selected);
        put(map, "sort", order == null ? null : order.text());
        return QueryParameters.simple(map);
    }

    private static void put(LinkedHashMap<String, String> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static @Nullable String text(QueryParameters query, String key) {
        return query.getSingleParameter(key).filter(value -> !value.isBlank()).orElse(null);
    }

    private static Optional<Grade> grade(String letter) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade.name().equalsIgnoreCase(letter.strip()))
                .findFirst();
    }
}
