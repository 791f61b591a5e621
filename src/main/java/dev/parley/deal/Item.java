package dev.parley.deal;

import dev.parley.engine.deal.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deal says to one topic. Which values it bears follows from the topic; the others are null.
 *
 * @param subject        see {@link Topic.About}; empty for the whole agreement
 * @param years          dollars, or shares of 1, of each contract year; one alone holds for all
 * @param share          0 to 1
 * @param usd            dollars of a credit
 * @param rate           dollars of a unit, as agreed
 * @param listRate       the list rate of the same unit
 * @param from           first day, or null: of the agreement
 * @param months         how long a credit pays
 * @param reachesRunning whether it lowers what was bought before as well
 * @param counts         whether what a credit pays counts
 * @param words          what the letter says
 * @param clause         where it says so
 * @param by             display name of who entered it last
 */
public record Item(
        UUID id,
        UUID deal,
        Topic topic,
        String subject,
        Said said,
        List<BigDecimal> years,
        @Nullable BigDecimal share,
        @Nullable BigDecimal usd,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal listRate,
        @Nullable LocalDate from,
        @Nullable Integer months,
        boolean reachesRunning,
        @Nullable Answer counts,
        @Nullable String words,
        @Nullable String clause,
        long version,
        String by,
        Instant at) {

    /** What two deals are compared by. */
    public record Key(Topic topic, String subject) {

        /** Its name inside an engine's deal. */
        public String id() {
            return subject.isEmpty() ? topic.name() : topic.name() + " " + subject;
        }
    }

    public Key key() {
        return new Key(topic, subject);
    }

    /** The same with other dollars or shares by contract year. */
    Item with(List<BigDecimal> changed) {
        return new Item(
                id,
                deal,
                topic,
                subject,
                said,
                List.copyOf(changed),
                share,
                usd,
                rate,
                listRate,
                from,
                months,
                reachesRunning,
                counts,
                words,
                clause,
                version,
                by,
                at);
    }

    /** As a form begins with it. */
    public ItemDraft draft() {
        return new ItemDraft(
                topic,
                subject,
                said,
                years,
                share,
                usd,
                rate,
                listRate,
                from,
                months,
                reachesRunning,
                counts,
                words,
                clause);
    }
}
