package dev.parley.price;

import java.util.Optional;
import java.util.UUID;

/** Names a version of the price book's list prices, as an address does. */
public sealed interface VersionKey {

    /** Parley's own list. */
    record Own() implements VersionKey {}

    /** What people of the negotiation entered. */
    record Entered() implements VersionKey {}

    /** A list that was taken in. */
    record Taken(UUID list) implements VersionKey {}

    /** Empty for what names none. */
    static Optional<VersionKey> of(String text) {
        return switch (text) {
            case "own" -> Optional.of(new Own());
            case "entered" -> Optional.of(new Entered());
            default -> uuid(text).map(Taken::new);
        };
    }

    default String text() {
        return switch (this) {
            case Own _ -> "own";
            case Entered _ -> "entered";
            case Taken(UUID list) -> list.toString();
        };
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
