package dev.parley.paper.print;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as people read them on a page. */
public final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Shown() {}

    /** @param cell any but a {@link Cell.Computed} */
    public static String of(Cell cell, Format format) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Figure figure -> of(figure.value(), format);
            case Cell.Day day -> DAY.format(day.day());
            case Cell.Missing missing -> missing.word();
            case Cell.Computed computed ->
                throw new IllegalArgumentException("Compute it first: " + computed.formula());
        };
    }

    /** {@code 1,234.50}, {@code −3 %}: separators as in the sample, minus as a minus. */
    public static String of(BigDecimal value, Format format) {
        var shown = format == Format.SHARE ? value.movePointRight(2) : value;
        var pattern = new StringBuilder("#,##0");
        if (format.most() > 0) {
            pattern.append('.').append("0".repeat(format.least())).append("#".repeat(format.most() - format.least()));
        }
        var decimal = new DecimalFormat(pattern.toString(), DecimalFormatSymbols.getInstance(Locale.ROOT));
        decimal.setRoundingMode(RoundingMode.HALF_UP);
        var text = decimal.format(shown).replace('-', '\u2212');
        return format == Format.SHARE ? text + "\u00a0%" : text;
    }
}
