package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The whole AWS bill by contract treatment. Amounts are in the negotiation's currency, after all discounts the files tell of.
 *
 * @param months   the last twelve that are billed and over, in order; fewer where fewer are billed; empty without a bill
 * @param gaps     payers' months among them that nobody has taken in
 * @param running  charges of months that are not over: counted nowhere
 * @param yearZero the contract year before the agreement
 * @param years    contract years of the agreement
 * @param lines    all lines, also those without a charge
 * @param apart    credits, refunds and taxes by month
 * @param services largest first, those that are not recognised before all
 * @param sources  where the months come from, the latest first
 */
public record WholeBill(
        List<YearMonth> months,
        List<String> gaps,
        BigDecimal running,
        YearZero yearZero,
        int years,
        List<Line> lines,
        Map<Kind, SortedMap<YearMonth, BigDecimal>> apart,
        List<ServiceSum> services,
        List<Source> sources) {

    /**
     * @param billed months of it that are billed for every payer that is billed at all; the others stand at their mean
     * @param basis  whether it is made of its own months; else of the last twelve that are billed
     */
    public record YearZero(YearMonth from, YearMonth to, int billed, boolean basis) {}

    /**
     * @param byMonth   paid, by month of {@link WholeBill#months}
     * @param paid      their sum
     * @param billed    as invoiced, before discounts in rows of their own
     * @param enrolled  what of {@code paid} is of payers that take part in the agreement
     * @param yearZero  the contract year before the agreement: months billed, the others at their mean
     * @param outlook   by contract year, 1 first
     * @param how       of what the outlook is made, in a few words
     */
    public record Line(
            LineTerms terms,
            SortedMap<YearMonth, BigDecimal> byMonth,
            BigDecimal paid,
            BigDecimal billed,
            BigDecimal enrolled,
            BigDecimal yearZero,
            List<Map<ForecastCase, Amount>> outlook,
            String how) {

        public ContractLine line() {
            return terms.line();
        }

        /** Whether nobody can say where it goes. */
        public boolean unknown() {
            return outlook.stream()
                    .flatMap(year -> year.values().stream())
                    .anyMatch(amount -> amount instanceof Amount.Unknown);
        }
    }

    /**
     * A service, as far as it lands in one line by itself.
     *
     * @param line  where it stands: in a line, or apart from them
     * @param place who put it there, or null where it lands by itself
     */
    public record ServiceSum(
            ServicePlace.Key key,
            BillPlace line,
            boolean recognised,
            @Nullable ServicePlace place,
            BigDecimal paid) {

        /** Not recognised, and nobody has said where it belongs. */
        public boolean unknown() {
            return !recognised && place == null;
        }
    }

    /** An intake of which months count. */
    public record Source(
            UUID intake,
            String files,
            String format,
            String by,
            Instant at,
            List<String> payers,
            List<YearMonth> months) {}

    public boolean empty() {
        return sources.isEmpty();
    }

    public BigDecimal paid() {
        return lines.stream().map(Line::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal billed() {
        return lines.stream().map(Line::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal yearZeroPaid() {
        return lines.stream().map(Line::yearZero).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What of the last months counts towards a commitment: of payers that take part, on lines of which it is in writing. */
    public BigDecimal counted() {
        return enrolled(terms -> terms.counted() == Treatment.YES);
    }

    /** What would count as well, if what is not in writing were settled so. */
    public BigDecimal countedNotInWriting() {
        return enrolled(terms -> terms.counted() == Treatment.NOT_IN_WRITING);
    }

    /** What counts, and only up to the Marketplace cap. */
    public BigDecimal underCap() {
        return enrolled(terms -> terms.counted() == Treatment.YES && terms.capped() == Treatment.YES);
    }

    /** What counts, and whether under the cap is not in writing. */
    public BigDecimal capNotInWriting() {
        return enrolled(terms -> terms.counted() == Treatment.YES && terms.capped() == Treatment.NOT_IN_WRITING);
    }

    private BigDecimal enrolled(Predicate<LineTerms> which) {
        return lines.stream()
                .filter(line -> which.test(line.terms()))
                .map(Line::enrolled)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The lines together in a contract year: the sum of what is known, and of how many of those with something that is. */
    public Total total(int year, ForecastCase scenario) {
        var sum = BigDecimal.ZERO;
        int known = 0;
        int all = 0;
        for (var line : lines) {
            var amount = line.outlook()
                    .get(year - 1)
                    .getOrDefault(scenario, Amount.ZERO)
                    .known();
            if (amount.isEmpty() || amount.get().signum() != 0) {
                all++;
            }
            if (amount.isPresent() && amount.get().signum() != 0) {
                known++;
                sum = sum.add(amount.get());
            }
        }
        return new Total(sum, known, all);
    }

    /** @param known how many of {@code lines} are in {@code usd} */
    public record Total(BigDecimal usd, int known, int lines) {

        public boolean complete() {
            return known == lines;
        }
    }
}
