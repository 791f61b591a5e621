package dev.parley.deal.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.deal.BedrockSource;
import dev.parley.deal.FaceOff.Place;
import dev.parley.deal.Item;
import dev.parley.deal.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of the rounds shows, as its address says it. Names and values of deals are never in it.
 *
 * @param columns deals in other than their usual columns
 * @param deal    of the cell that is open, or of the head that is changed; or null
 * @param cell    the topic that is open, or null
 * @param bedrock what the Bedrock lines are made of where deals are evaluated
 */
record RoundsAddress(
        Part part,
        Doing doing,
        Map<Place, UUID> columns,
        @Nullable UUID deal,
        Item.@Nullable Key cell,
        BedrockSource bedrock) {

    private static final String RUN = "run";

    /** The parts of the screen. */
    enum Part {
        FACE_OFF("Face-off"),
        TRADES("Give and take"),
        DATES("Deadlines");

        final String label;

        Part(String label) {
            this.label = label;
        }
    }

    /** What is being entered. */
    enum Doing {
        NOTHING,
        ENTER,
        PASTE,
        HEAD,
        CONCESSION
    }

    static RoundsAddress of(QueryParameters query) {
        var columns = new EnumMap<Place, UUID>(Place.class);
        for (var place : Place.values()) {
            if (place.choosable()) {
                id(query, name(place)).ifPresent(id -> columns.put(place, id));
            }
        }
        var cell = named(query, "topic", Topic.values())
                .map(topic ->
                        new Item.Key(topic, query.getSingleParameter("about").orElse("")));
        return new RoundsAddress(
                named(query, "part", Part.values()).orElse(Part.FACE_OFF),
                named(query, "do", Doing.values()).orElse(Doing.NOTHING),
                columns,
                id(query, "deal").orElse(null),
                cell.orElse(null),
                query.getSingleParameter("bedrock").filter(RUN::equals).isPresent()
                        ? BedrockSource.PLAN_RUN
                        : BedrockSource.ON_DEMAND);
    }

    RoundsAddress on(BedrockSource source) {
        return new RoundsAddress(part, doing, columns, deal, cell, source);
    }

    RoundsAddress show(Part other) {
        return new RoundsAddress(other, Doing.NOTHING, columns, null, null, bedrock);
    }

    RoundsAddress closed() {
        return show(part);
    }

    RoundsAddress opening(UUID sheet, Item.Key key) {
        return new RoundsAddress(part, Doing.NOTHING, columns, sheet, key, bedrock);
    }

    RoundsAddress entering(Doing what, @Nullable UUID sheet) {
        return new RoundsAddress(part, what, columns, sheet, null, bedrock);
    }

    RoundsAddress with(Place place, @Nullable UUID sheet) {
        var changed = new EnumMap<Place, UUID>(Place.class);
        changed.putAll(columns);
        if (sheet == null) {
            changed.remove(place);
        } else {
            changed.put(place, sheet);
        }
        return new RoundsAddress(part, doing, changed, deal, cell, bedrock);
    }

    Location location(String slug) {
        var query = new LinkedHashMap<String, String>();
        if (part != Part.FACE_OFF) {
            query.put("part", code(part));
        }
        if (doing != Doing.NOTHING) {
            query.put("do", code(doing));
        }
        columns.forEach((place, id) -> query.put(name(place), id.toString()));
        if (deal != null) {
            query.put("deal", deal.toString());
        }
        if (cell != null) {
            query.put("topic", code(cell.topic()));
            query.put("about", cell.subject());
        }
        if (bedrock == BedrockSource.PLAN_RUN) {
            query.put("bedrock", RUN);
        }
        return new Location("n/" + slug + "/rounds", QueryParameters.simple(query));
    }

    private static String name(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> named(QueryParameters query, String name, E[] values) {
        return query.getSingleParameter(name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> code(value).equals(text))
                        .findFirst());
    }

    private static Optional<UUID> id(QueryParameters query, String name) {
        return query.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        });
    }
}
