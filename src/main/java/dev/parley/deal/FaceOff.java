package dev.parley.deal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rounds side by side: a row for everything that any deal speaks of, a column for each of a few deals.
 *
 * @param columns the deals, each in its place; a place without a deal is empty
 * @param rows    in the order of {@link Topic}, then by subject
 */
public record FaceOff(Map<Place, DealSheet> columns, List<Row> rows) {

    /** The columns from left to right. */
    public enum Place {
        LEFT("Today"),
        ASK("Our last ask"),
        BEFORE("AWS previous"),
        LATEST("AWS latest"),
        TARGET("Target"),
        WALK_AWAY("Walk-away");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether another deal may be put there; target and walk-away stay. */
        public boolean choosable() {
            return this != TARGET && this != WALK_AWAY;
        }
    }

    /**
     * @param unwritten places whose deal has the term not in writing, see {@link Unwritten}
     * @param status  empty where there is nothing to say
     */
    public record Row(Item.Key key, Map<Place, Item> cells, Set<Place> unwritten, Optional<TermStatus> status) {

        public @Nullable Item at(Place place) {
            return cells.get(place);
        }
    }

    /** @param chosen deals in other than their usual places */
    public static FaceOff of(List<DealSheet> sheets, Map<Place, DealSheet> chosen) {
        var columns = new EnumMap<Place, DealSheet>(Place.class);
        for (var place : Place.values()) {
            Optional.ofNullable(chosen.get(place))
                    .filter(_ -> place.choosable())
                    .or(() -> usual(sheets, place))
                    .ifPresent(sheet -> columns.put(place, sheet));
        }
        var keys = sheets.stream()
                .flatMap(sheet -> sheet.items().stream())
                .map(Item::key)
                .distinct()
                .sorted(Comparator.comparing((Item.Key key) -> key.topic().group())
                        .thenComparing(Item.Key::topic)
                        .thenComparing(Item.Key::subject));
        var unwritten = new EnumMap<Place, List<Item.Key>>(Place.class);
        columns.forEach((place, sheet) -> unwritten.put(place, Unwritten.of(sheet, sheets)));
        return new FaceOff(
                columns, keys.map(key -> row(columns, key, unwritten)).toList());
    }

    /** How many terms of AWS's latest are not in writing. */
    public long unwritten() {
        return rows.stream()
                .filter(row -> row.unwritten().contains(Place.LATEST))
                .count();
    }

    private static Row row(Map<Place, DealSheet> columns, Item.Key key, Map<Place, List<Item.Key>> unwritten) {
        var cells = new EnumMap<Place, Item>(Place.class);
        columns.forEach((place, sheet) -> sheet.item(key).ifPresent(item -> cells.put(place, item)));
        var open = unwritten.entrySet().stream()
                .filter(place -> place.getValue().contains(key))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean spokenOf = cells.containsKey(Place.LATEST) || open.contains(Place.LATEST);
        return new Row(
                key,
                cells,
                open,
                spokenOf
                        ? Optional.of(TermStatus.of(
                                cells.get(Place.BEFORE),
                                cells.get(Place.LATEST),
                                cells.get(Place.TARGET),
                                cells.get(Place.WALK_AWAY)))
                        : Optional.empty());
    }

    private static Optional<DealSheet> usual(List<DealSheet> sheets, Place place) {
        return switch (place) {
            case LEFT -> DealSheet.latest(sheets, DealRole.TODAY);
            case ASK -> DealSheet.latest(sheets, DealRole.ASK);
            case BEFORE ->
                DealSheet.inOrder(sheets, DealRole.OFFER).toList().reversed().stream()
                        .skip(1)
                        .findFirst();
            case LATEST -> DealSheet.latest(sheets, DealRole.OFFER);
            case TARGET -> DealSheet.latest(sheets, DealRole.TARGET);
            case WALK_AWAY -> DealSheet.latest(sheets, DealRole.WALK_AWAY);
        };
    }
}
