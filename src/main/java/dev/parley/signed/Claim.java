package dev.parley.signed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed of AWS for a month. It has no field for anything but what stands on AWS's own bill and in the agreement.
 *
 * @param month     of the bill
 * @param agreement first day of the agreement that it follows from
 */
public record Claim(YearMonth month, LocalDate agreement, List<Line> lines) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);
    private static final int DECIMALS = 6;

    /** @param payer code of the payer account; the rates are dollars per unit */
    public record Line(
            String payer,
            String line,
            String what,
            String unit,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal onBill,
            @Nullable BigDecimal agreed,
            BigDecimal usd) {}

    public Claim {
        lines = List.copyOf(lines);
    }

    public BigDecimal total() {
        return lines.stream().map(Line::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A letter to the account team. */
    public String text() {
        return "Billing month " + MONTH.format(month) + ": the bill differs from the agreement in force from "
                + agreement
                + ".\n\n"
                + lines.stream()
                        .map(line ->
                                line.payer() + ", " + line.line() + ", " + line.what() + ": " + shown(line.onBill())
                                        + " on the bill, " + shown(line.agreed()) + " agreed (" + line.unit() + "), "
                                        + shown(line.quantity()) + " billed: $"
                                        + line.usd().toPlainString())
                        .collect(Collectors.joining("\n"))
                + "\n\nTotal: $" + total().toPlainString()
                + ". Please credit this amount and correct the rates from the next bill on.\n";
    }

    /** The same as CSV; a text that a spreadsheet would read as a formula is written as text. */
    public String csv() {
        var rows = new StringBuilder(
                "month,payer,line,what,unit,quantity,rate_on_bill_usd,agreed_rate_usd,overcharged_usd\r\n");
        lines.forEach(line -> rows.append(String.join(
                        ",",
                        month.toString(),
                        cell(line.payer()),
                        cell(line.line()),
                        cell(line.what()),
                        cell(line.unit()),
                        shown(line.quantity()),
                        shown(line.onBill()),
                        shown(line.agreed()),
                        line.usd().toPlainString()))
                .append("\r\n"));
        return rows.append(month)
                .append(",,,total,,,,,")
                .append(total().toPlainString())
                .append("\r\n")
                .toString();
    }

    private static String cell(String text) {
        var plain = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return plain.matches("(?s).*[\",\\r\\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }

    private static String shown(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        var rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
