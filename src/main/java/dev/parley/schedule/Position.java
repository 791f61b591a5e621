package dev.parley.schedule;

import dev.parley.base.data.Draft;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where we stand on a line; never leaves the house. Rates are dollars per unit of the line, before the discount across
 * services.
 *
 * @param anchor    the rate we open with
 * @param target    the rate we expect to reach
 * @param walkAway  the rate above which the line is worth less than its alternatives
 * @param offer     AWS's latest, entered over what its latest letter says; null: as the letter says
 * @param suggested what had been suggested where somebody took it
 * @param reason    why it was set so
 * @param owner     who works on it: a person or a role
 * @param evidence  what the rates rest on
 */
public record Position(
        @Nullable BigDecimal anchor,
        @Nullable BigDecimal target,
        @Nullable BigDecimal walkAway,
        @Nullable BigDecimal offer,
        Suggested suggested,
        @Nullable String reason,
        @Nullable String owner,
        LineStatus status,
        @Nullable Evidence evidence,
        long version)
        implements Draft {

    /** Nothing decided yet. */
    public static final Position NONE =
            new Position(null, null, null, null, Suggested.NONE, null, null, LineStatus.OPEN, null, -1);

    /** The rates that had been suggested, each null where none was taken. */
    public record Suggested(
            @Nullable BigDecimal anchor,
            @Nullable BigDecimal target,
            @Nullable BigDecimal walkAway) {

        static final Suggested NONE = new Suggested(null, null, null);

        Suggested with(Aim aim, @Nullable BigDecimal rate) {
            return switch (aim) {
                case ANCHOR -> new Suggested(rate, target, walkAway);
                case TARGET -> new Suggested(anchor, rate, walkAway);
                case WALK_AWAY -> new Suggested(anchor, target, rate);
            };
        }
    }

    /** A source, its day and its grade. */
    public record Evidence(
            String source,
            @Nullable LocalDate date,
            @Nullable Grade grade) {}

    public @Nullable BigDecimal rate(Aim aim) {
        return switch (aim) {
            case ANCHOR -> anchor;
            case TARGET -> target;
            case WALK_AWAY -> walkAway;
        };
    }

    /** What had been suggested where somebody took it, or null. */
    public @Nullable BigDecimal suggested(Aim aim) {
        return switch (aim) {
            case ANCHOR -> suggested.anchor;
            case TARGET -> suggested.target;
            case WALK_AWAY -> suggested.walkAway;
        };
    }

    /** Whether the rate is no longer the one that was suggested and taken. */
    public boolean overridden(Aim aim) {
        var rate = rate(aim);
        var taken = suggested(aim);
        return rate != null && taken != null && rate.compareTo(taken) != 0;
    }

    /** As somebody types it; without a rate there is nothing left that a suggestion could be compared with. */
    public Position with(Aim aim, @Nullable BigDecimal rate) {
        return set(aim, rate, rate == null ? suggested.with(aim, null) : suggested);
    }

    /** With a suggested rate taken. */
    public Position taking(Aim aim, BigDecimal rate) {
        return set(aim, rate, suggested.with(aim, rate));
    }

    /** With another position's rate and suggestion. */
    public Position withAimOf(Aim aim, Position other) {
        return set(aim, other.rate(aim), suggested.with(aim, other.suggested(aim)));
    }

    private Position set(Aim aim, @Nullable BigDecimal rate, Suggested next) {
        return new Position(
                aim == Aim.ANCHOR ? rate : anchor,
                aim == Aim.TARGET ? rate : target,
                aim == Aim.WALK_AWAY ? rate : walkAway,
                offer,
                next,
                reason,
                owner,
                status,
                evidence,
                version);
    }

    public Position withOffer(@Nullable BigDecimal rate) {
        return new Position(anchor, target, walkAway, rate, suggested, reason, owner, status, evidence, version);
    }

    public Position withReason(@Nullable String words) {
        return new Position(anchor, target, walkAway, offer, suggested, words, owner, status, evidence, version);
    }

    public Position withOwner(@Nullable String who) {
        return new Position(anchor, target, walkAway, offer, suggested, reason, who, status, evidence, version);
    }

    public Position withStatus(LineStatus next) {
        return new Position(anchor, target, walkAway, offer, suggested, reason, owner, next, evidence, version);
    }

    public Position withEvidence(@Nullable Evidence found) {
        return new Position(anchor, target, walkAway, offer, suggested, reason, owner, status, found, version);
    }

    public Position withVersion(long seen) {
        return new Position(anchor, target, walkAway, offer, suggested, reason, owner, status, evidence, seen);
    }

    @Override
    public void check(Problems problems) {
        LineRules.position(this, problems);
    }
}
