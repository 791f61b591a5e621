package dev.parley.deal;

import dev.parley.engine.deal.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where AWS's latest word on a topic stands, against the word before, our target and our walk-away. */
public enum TermStatus {
    /** The target or better, in writing. */
    AGREED("agreed"),
    /** Not the target, and just what we could still sign. */
    AT_WALK_AWAY("at walk-away"),
    /** Not the target, but better than what we could still sign. */
    WITHIN_WALK_AWAY("better than walk-away"),
    OPEN("open"),
    REFUSED("refused"),
    /** AWS says nothing to it: it means no until it is in writing. */
    SILENT("silent"),
    /** Less than AWS offered before. */
    WORSE("worse than before");

    private final String label;

    TermStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param latest null is silence: an absent item is one that is not spoken of */
    public static TermStatus of(
            @Nullable Item before, @Nullable Item latest, @Nullable Item target, @Nullable Item walkAway) {
        if (latest == null || latest.said() == Said.SILENT) {
            return SILENT;
        }
        if (latest.said() != Said.SPOKEN && reaches(latest, target)) {
            return AGREED;
        }
        if (latest.said() == Said.REFUSED) {
            return REFUSED;
        }
        var moved = before == null ? OptionalInt.empty() : compare(latest, before);
        if (moved.isPresent() && moved.getAsInt() < 0) {
            return WORSE;
        }
        return latest.said() == Said.SPOKEN || walkAway == null ? OPEN : against(latest, walkAway);
    }

    private static TermStatus against(Item latest, Item walkAway) {
        var compared = compare(latest, walkAway);
        if (compared.isEmpty() || compared.getAsInt() < 0) {
            return OPEN;
        }
        return compared.getAsInt() == 0 ? AT_WALK_AWAY : WITHIN_WALK_AWAY;
    }

    private static boolean reaches(Item latest, @Nullable Item position) {
        if (position == null) {
            return false;
        }
        var compared = compare(latest, position);
        return compared.isPresent() && compared.getAsInt() >= 0;
    }

    /**
     * Whether {@code one} is better for us than {@code other}, both of the same topic: above zero if so, zero if alike, empty
     * where one is better in one year or respect and worse in another.
     */
    static OptionalInt compare(Item one, Item other) {
        if (!one.said().valued() || !other.said().valued()) {
            return OptionalInt.of(
                    Boolean.compare(one.said().valued(), other.said().valued()) * (binds(one.topic()) ? -1 : 1));
        }
        return switch (one.topic().value()) {
            case USD_BY_YEAR -> years(other.years(), one.years());
            case SHARE_BY_YEAR -> years(one.years(), other.years());
            case SHARE -> shares(one, other);
            case RATE -> OptionalInt.of(numbers(other.rate(), one.rate()));
            case CREDIT -> credits(one, other);
            case YES_NO -> OptionalInt.of(0);
            case WORDS -> Objects.equals(one.words(), other.words()) ? OptionalInt.of(0) : OptionalInt.empty();
        };
    }

    /** What binds us: to be without it is better. */
    private static boolean binds(Topic topic) {
        return topic == Topic.COMMITMENT || topic == Topic.SUB_COMMITMENT || topic == Topic.ASKED_OF_US;
    }

    private static OptionalInt shares(Item one, Item other) {
        if (one.share() == null || other.share() == null) {
            return Objects.equals(one.words(), other.words()) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        int more = numbers(one.share(), other.share());
        return OptionalInt.of(one.topic() == Topic.RATE_CAP ? -more : more);
    }

    private static OptionalInt credits(Item one, Item other) {
        return together(List.of(
                numbers(one.usd(), other.usd()),
                Integer.compare(
                        Objects.requireNonNullElse(one.months(), 0), Objects.requireNonNullElse(other.months(), 0)),
                Boolean.compare(one.counts() == Answer.YES, other.counts() == Answer.YES)));
    }

    private static OptionalInt years(List<BigDecimal> one, List<BigDecimal> other) {
        int years = Math.max(one.size(), other.size());
        return together(IntStream.range(0, years)
                .mapToObj(y -> numbers(year(one, y), year(other, y)))
                .toList());
    }

    private static BigDecimal year(List<BigDecimal> years, int y) {
        return years.size() == 1 ? years.getFirst() : years.get(Math.min(y, years.size() - 1));
    }

    private static OptionalInt together(List<Integer> parts) {
        boolean better = parts.stream().anyMatch(part -> part > 0);
        boolean worse = parts.stream().anyMatch(part -> part < 0);
        return better && worse ? OptionalInt.empty() : OptionalInt.of(better ? 1 : worse ? -1 : 0);
    }

    private static int numbers(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Integer.signum(Objects.requireNonNull(one).compareTo(Objects.requireNonNull(other)));
    }
}
