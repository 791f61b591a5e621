package dev.parley.paper.aws;

import dev.parley.engine.quantity.ContractYears;
import dev.parley.paper.print.CsvPrinter;
import dev.parley.paper.print.ExcelPrinter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random papers for tests; the same seed gives the same paper. */
public final class SomePapers {

    private SomePapers() {}

    public static AskPaper random(long seed) {
        return random(seed, "Claude Sonnet 4.6 · global, input");
    }

    /** @param text stands in every text field */
    public static AskPaper random(long seed, String text) {
        var random = new Random(seed);
        var contract = new ContractYears(LocalDate.of(2027, 1 + random.nextInt(12), 1), 1 + random.nextInt(4));
        var years = new ArrayList<AskPaper.Year>();
        for (int year = 1; year <= contract.years(); year++) {
            years.add(new AskPaper.Year(
                    contract.label(year), contract.from(year), contract.to(year), contract.months(year)));
        }
        var lines = new ArrayList<AskLine>();
        for (int line = random.nextInt(12); line >= 0; line--) {
            lines.add(line(random, text, years.size() * 12));
        }
        var demand = List.of(new DemandLine(
                text,
                text,
                text,
                text,
                amount(random, 1, 3),
                random.nextBoolean() ? null : amount(random, 5_000, 1),
                null,
                text,
                List.of(new DemandLine.QuarterDemand(
                        "2027-Q1",
                        amount(random, 900, 1),
                        amount(random, 90, 1),
                        amount(random, 1_900, 1),
                        amount(random, 190, 1),
                        random.nextBoolean() ? null : amount(random, 200, 1)))));
        var terms = List.of(new AskTerm(text, text, text, text));
        return new AskPaper(
                text,
                text,
                "USD",
                contract.effective(),
                LocalDate.of(2027, 3, 3),
                years,
                lines,
                demand,
                terms,
                true,
                new Wording(text, text, false));
    }

    /** The whole of it as a workbook. */
    public static byte[] workbook(AskPaper paper) {
        return ExcelPrinter.print(AwsDocument.whole(paper));
    }

    static String askCsv(AskPaper paper) {
        return CsvPrinter.print(AwsDocument.askRows(paper), "ask");
    }

    static String demandCsv(AskPaper paper) {
        return CsvPrinter.print(AwsDocument.demandRows(paper), "forecast");
    }

    private static AskLine line(Random random, String text, int months) {
        var quantities = new ArrayList<BigDecimal>();
        for (int month = 0; month < months; month++) {
            quantities.add(random.nextInt(5) == 0 ? BigDecimal.ZERO : amount(random, 900_000, 2));
        }
        var list = random.nextInt(6) == 0 ? null : amount(random, 60, 1 + random.nextInt(4));
        var ask = random.nextInt(4) == 0 ? null : amount(random, 40, 1 + random.nextInt(4));
        return new AskLine(
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                quantities,
                list,
                ask,
                text,
                LocalDate.of(2026, 6, 1),
                quantities.getFirst().signum() > 0,
                random.nextInt(3) == 0);
    }

    private static BigDecimal amount(Random random, double most, int decimals) {
        return BigDecimal.valueOf(0.01 + random.nextDouble() * most).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Dollars at our ask, list where there is none, of a contract year: to the cent by line. */
    public static BigDecimal atAsk(AskPaper paper, int year) {
        var sum = BigDecimal.ZERO;
        for (var line : paper.lines()) {
            var rate = line.ask() != null ? line.ask() : line.list();
            if (rate != null) {
                var quantity = line.quantities().subList(12 * year, 12 * year + 12).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                sum = sum.add(quantity.multiply(rate).setScale(2, RoundingMode.HALF_UP));
            }
        }
        return sum;
    }
}
