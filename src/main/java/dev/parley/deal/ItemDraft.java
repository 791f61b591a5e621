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
import org.jspecify.annotations.Nullable;

/** What somebody typed to one topic of a deal; see {@link Item}. */
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

    public ItemDraft withYears(List<BigDecimal> changed) {
        return new ItemDraft(
                topic,
                subject,
                said,
                changed,
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

    public ItemDraft withShare(@Nullable BigDecimal changed) {
        return new ItemDraft(
                topic,
                subject,
                said,
                years,
                changed,
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

    public ItemDraft withRate(@Nullable BigDecimal agreed, @Nullable BigDecimal list) {
        return new ItemDraft(
                topic,
                subject,
                said,
                years,
                share,
                usd,
                agreed,
                list,
                from,
                months,
                reachesRunning,
                counts,
                words,
                clause);
    }

    public ItemDraft withCredit(BigDecimal dollars, int duringMonths, Answer counting) {
        return new ItemDraft(
                topic,
                subject,
                said,
                years,
                share,
                dollars,
                rate,
                listRate,
                from,
                duringMonths,
                reachesRunning,
                counting,
                words,
                clause);
    }

    public ItemDraft withWords(@Nullable String changed, @Nullable String where) {
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
                changed,
                where);
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
