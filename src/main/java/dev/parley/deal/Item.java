package dev.parley.deal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.parley.engine.deal.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a deal says to one topic, as it is stored.
 *
 * @param draft what it says
 * @param by    display name of who entered it last
 */
public record Item(UUID id, UUID deal, @JsonUnwrapped ItemDraft draft, long version, String by, Instant at) {

    /** What two deals are compared by. */
    public record Key(Topic topic, String subject) {

        /** Its name inside an engine's deal. */
        public String id() {
            return subject.isEmpty() ? topic.name() : topic.name() + " " + subject;
        }
    }

    /** Of items of one deal after the other, the last that is so. */
    static Optional<Item> last(List<Item> items, Predicate<Item> so) {
        return items.stream().filter(so).reduce((_, last) -> last);
    }

    public Key key() {
        return draft.key();
    }

    public Topic topic() {
        return draft.topic();
    }

    public String subject() {
        return draft.subject();
    }

    public Said said() {
        return draft.said();
    }

    public List<BigDecimal> years() {
        return draft.years();
    }

    public @Nullable BigDecimal share() {
        return draft.share();
    }

    public @Nullable BigDecimal usd() {
        return draft.usd();
    }

    public @Nullable BigDecimal rate() {
        return draft.rate();
    }

    public @Nullable BigDecimal listRate() {
        return draft.listRate();
    }

    public @Nullable LocalDate from() {
        return draft.from();
    }

    public @Nullable Integer months() {
        return draft.months();
    }

    public boolean reachesRunning() {
        return draft.reachesRunning();
    }

    public @Nullable Answer counts() {
        return draft.counts();
    }

    public @Nullable String words() {
        return draft.words();
    }

    public @Nullable String clause() {
        return draft.clause();
    }

    /** The same item with other values. */
    Item with(UnaryOperator<ItemDraft.Values> change) {
        return new Item(id, deal, draft.with(change), version, by, at);
    }
}
