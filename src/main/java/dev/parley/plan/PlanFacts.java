package dev.parley.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a plan obeys beside demand and prices. What a source stands behind is enforced; what is marked illustrative is
 * shown with the dollars it would move, and enforced only where the basis says so.
 *
 * @param quotas     what AWS grants, by account and model
 * @param lifecycles when models retire
 * @param noStart    months in which nothing may start
 */
public record PlanFacts(List<Quota> quotas, List<Lifecycle> lifecycles, List<NoStart> noStart) {

    public static final PlanFacts NONE = new PlanFacts(List.of(), List.of(), List.of());

    public PlanFacts {
        quotas = List.copyOf(Objects.requireNonNullElse(quotas, List.of()));
        lifecycles = List.copyOf(Objects.requireNonNullElse(lifecycles, List.of()));
        noStart = List.copyOf(Objects.requireNonNullElse(noStart, List.of()));
    }

    /** What a quota counts. */
    public enum Counts {
        MODEL_UNITS,
        /** Tokens a minute on demand: input, cache writes and a multiple of output. */
        TOKENS_A_MINUTE
    }

    /**
     * A quota of one account for one model in one region or scope.
     *
     * @param granted units, or tokens a minute
     * @param from    first day it is in force; null when it always was
     * @param asked   what more has been asked for; null when nothing
     * @param state   what became of that, in a word such as "open"
     */
    public record Quota(
            String account,
            String model,
            String scope,
            Counts counts,
            long granted,
            @Nullable LocalDate from,
            @Nullable Long asked,
            @Nullable LocalDate askedOn,
            String state,
            PlanInputs.Evidence evidence) {

        /** Whether it has begun on the first day of a month; of several the latest one is in force. */
        boolean begun(YearMonth month) {
            return from == null || !from.isAfter(month.atDay(1));
        }
    }

    /**
     * When a model retires.
     *
     * @param legacyFrom from this day no term starts; null when unknown
     * @param endOfLife  last day it answers; null when unknown
     */
    public record Lifecycle(
            String model,
            @Nullable LocalDate legacyFrom,
            @Nullable LocalDate endOfLife,
            PlanInputs.Evidence evidence) {

        /** The last month in which a term may run; null while the end is unknown. */
        @Nullable
        YearMonth lastMonth() {
            if (endOfLife == null) {
                return null;
            }
            YearMonth month = YearMonth.from(endOfLife);
            return endOfLife.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
        }

        /** Whether a term may start on the first of a month: before the model is Legacy. */
        boolean mayStart(YearMonth month) {
            return legacyFrom == null || month.atDay(1).isBefore(legacyFrom);
        }
    }

    /** A month in which nothing may start, with the reason people gave. */
    public record NoStart(YearMonth month, String why) {}
}
