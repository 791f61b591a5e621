package dev.parley.workload.ui;

import dev.parley.base.data.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what people type or paste: numbers with either separator, dates, lists of hours. */
final class Typed {

    private Typed() {}

    /** A number, or null when nothing was typed. A lone comma before three digits separates thousands. */
    static @Nullable BigDecimal optionalNumber(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var plain = text.strip().replace('\u2212', '-').replaceAll("[\\s\u00a0\u202f'$]", "");
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            plain = comma > point ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        } else if (comma >= 0) {
            plain = plain.matches("-?[1-9]\\d{0,2}(,\\d{3})+") ? plain.replace(",", "") : plain.replace(',', '.');
        } else if (plain.matches("-?[1-9]\\d{0,2}(\\.\\d{3}){2,}")) {
            plain = plain.replace(".", "");
        }
        if (!plain.matches("-?(\\d{1,15}(\\.\\d{0,18})?|\\.\\d{1,18})")) {
            throw new InvalidInput(
                    field, text.strip(), "\"" + text.strip() + "\" is no number: enter one such as 1,250.5.");
        }
        return new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
    }

    /** A number; nothing typed counts as zero. */
    static BigDecimal number(String field, @Nullable String text) {
        var number = optionalNumber(field, text);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** A whole number, or null when nothing was typed. */
    static @Nullable Integer optionalWhole(String field, @Nullable String text) {
        var number = optionalNumber(field, text);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException broken) {
            throw new InvalidInput(field, text, "\"" + text + "\" is no whole number: enter one such as 12.");
        }
    }

    /** A day such as 2027-04-01, or a month such as 2027-04 for its first; null when nothing was typed. */
    static @Nullable LocalDate optionalDate(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var plain = text.strip();
            return plain.matches("\\d{4}-\\d{2}") ? YearMonth.parse(plain).atDay(1) : LocalDate.parse(plain);
        } catch (DateTimeParseException broken) {
            throw new InvalidInput(field, text, "\"" + text.strip() + "\" is no day: enter one such as 2027-04-01.");
        }
    }

    /** The numbers of a line, with blanks, tabs or semicolons between. */
    static List<BigDecimal> numbers(String field, String line) {
        return Arrays.stream(line.strip().split("[\\s;]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> number(field, part))
                .toList();
    }

    /** A number as a field shows it. */
    static String shown(@Nullable BigDecimal value) {
        return value == null
                ? ""
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String shown(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }
}
