package dev.parley.deal;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.deal.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is said to one topic of a deal. Which values it bears follows from the topic; the others are null.
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
 */
public record ItemDraft(
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
        @Nullable String clause)
        implements Draft {

    public ItemDraft {
        years = List.copyOf(years);
    }

    /** An answer without a value: refused, silent, or the yes of a question. */
    public static ItemDraft of(Topic topic, String subject, Said said) {
        return new ItemDraft(
                topic, subject, said, List.of(), null, null, null, null, null, null, true, null, null, null);
    }

    /** The same topic with other values. */
    public ItemDraft with(UnaryOperator<Values> change) {
        return change.apply(new Values(this)).of(this);
    }

    /** The values of a draft while they are changed; what is not named stays. */
    public static final class Values {

        private List<BigDecimal> years;
        private @Nullable BigDecimal share;
        private @Nullable BigDecimal usd;
        private @Nullable BigDecimal rate;
        private @Nullable BigDecimal listRate;
        private @Nullable LocalDate from;
        private @Nullable Integer months;
        private boolean reachesRunning;
        private @Nullable Answer counts;
        private @Nullable String words;
        private @Nullable String clause;

        private Values(ItemDraft draft) {
            years = draft.years;
            share = draft.share;
            usd = draft.usd;
            rate = draft.rate;
            listRate = draft.listRate;
            from = draft.from;
            months = draft.months;
            reachesRunning = draft.reachesRunning;
            counts = draft.counts;
            words = draft.words;
            clause = draft.clause;
        }

        /** Dollars, or shares of 1, of each contract year; one alone holds for all. */
        public Values years(List<BigDecimal> each) {
            years = each;
            return this;
        }

        public Values share(@Nullable BigDecimal off) {
            share = off;
            return this;
        }

        public Values rate(@Nullable BigDecimal agreed, @Nullable BigDecimal list) {
            rate = agreed;
            listRate = list;
            return this;
        }

        public Values credit(@Nullable BigDecimal dollars, @Nullable Integer during, Answer counting) {
            usd = dollars;
            months = during;
            counts = counting;
            return this;
        }

        /** @param running whether it lowers what was bought before as well */
        public Values from(@Nullable LocalDate day, boolean running) {
            from = day;
            reachesRunning = running;
            return this;
        }

        public Values words(@Nullable String said, @Nullable String where) {
            words = said;
            clause = where;
            return this;
        }

        private ItemDraft of(ItemDraft about) {
            return new ItemDraft(
                    about.topic,
                    about.subject,
                    about.said,
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

    public Item.Key key() {
        return new Item.Key(topic, subject);
    }

    @Override
    public void check(Problems problems) {
        ItemRules.check(this, problems);
        problems.check(() -> Checks.day("from", from, 2000))
                .check(() -> Checks.optionalText("words", words, 1000))
                .check(() -> Checks.optionalText("clause", clause, 200));
        if (subject.isBlank() && topic.about() != Topic.About.ALL) {
            problems.add(new InvalidInput("subject", null, "\"" + topic.label() + "\" needs what it is about."));
        }
    }

    void writeTo(ItemRow row) {
        row.topic = topic;
        row.subject = subject.strip();
        row.said = said;
        Map<Integer, BigDecimal> typed = new TreeMap<>();
        for (int y = 0; y < years.size(); y++) {
            typed.put(y + 1, years.get(y));
        }
        row.years.clear();
        row.years.putAll(typed);
        row.share = share;
        row.usd = usd;
        row.rate = rate;
        row.listRate = listRate;
        row.fromDate = from;
        row.months = months;
        row.reachesRunning = reachesRunning;
        row.counts = counts;
        row.words = Checks.blankToNull(words);
        row.clause = Checks.blankToNull(clause);
    }
}
