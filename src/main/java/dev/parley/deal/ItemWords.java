package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an item says, in the words of the field. */
public final class ItemWords {

    private ItemWords() {}

    /** {@code Commitment}, {@code Off list: Bedrock, AWS-billed}, {@code Llama unit, 6 months}. */
    public static String name(Item.Key key) {
        return switch (key.topic().about()) {
            case ALL -> key.topic().label();
            case PRODUCT ->
                switch (key.topic()) {
                    case RATE -> key.subject() + ", $/h";
                    case RATE_DISCOUNT -> key.subject() + ", off list";
                    default -> key.subject();
                };
            case LINE -> key.topic().label() + ": " + line(key.subject());
            case PAYER -> "Payer " + key.subject() + " takes part";
            case CREDIT -> key.topic().label() + ", " + paid(key.subject());
        };
    }

    /** The bill's name of a line, by its code. */
    public static String line(String code) {
        for (var line : ContractLine.values()) {
            if (line.name().equals(code)) {
                return line.label();
            }
        }
        return code;
    }

    /** What a credit pays. */
    public static String paid(String subject) {
        return subject.equals(Topic.AWS_BILLED) ? "AWS-billed services only" : "any line";
    }

    /** {@code 18 / 19.5 / 21 M}, {@code 9.5 %}, {@code 11.12 $/h (−15 %)}, {@code refused}, {@code silent}. */
    public static String value(Item item, DealRole role) {
        return value(item.draft(), role);
    }

    /** What an offer says that is not saved yet. */
    public static String offered(ItemDraft draft) {
        return value(draft, DealRole.OFFER);
    }

    private static String value(ItemDraft item, DealRole role) {
        return switch (item.said()) {
            case SILENT -> "silent";
            case REFUSED -> role == DealRole.OFFER ? "refused" : "no";
            case OFFERED -> value(item);
            case SPOKEN -> value(item) + ", not in writing";
        };
    }

    private static String value(ItemDraft item) {
        return switch (item.topic().value()) {
            case USD_BY_YEAR ->
                years(item.years(), usd -> Words.millions(usd).replace(" M", ""), "\u00a0M", "\u00a0a\u00a0year");
            case SHARE_BY_YEAR ->
                years(item.years(), share -> Words.percent(share).replace(" %", ""), "\u00a0%", "");
            case SHARE ->
                item.share() == null
                        ? Objects.requireNonNullElse(item.words(), "yes")
                        : Words.percent(item.share()).replace(" %", "\u00a0%");
            case RATE -> Words.rate(Objects.requireNonNull(item.rate())) + "\u00a0$/h" + off(item);
            case CREDIT -> credit(item);
            case YES_NO -> "yes";
            case WORDS -> Objects.requireNonNullElse(item.words(), "yes");
        };
    }

    private static String years(
            List<BigDecimal> years, Function<BigDecimal, String> words, String unit, String eachYear) {
        boolean same = years.stream().allMatch(one -> one.compareTo(years.getFirst()) == 0);
        return same
                ? words.apply(years.getFirst()) + unit + eachYear
                : years.stream().map(words).collect(Collectors.joining("\u00a0/\u00a0")) + unit;
    }

    private static String off(ItemDraft item) {
        var percent = percentOff(item.rate(), item.listRate());
        return percent == null ? "" : "\u00a0(\u2212" + percent + "\u00a0%)";
    }

    /** What a rate is off its list rate, a share from 0 to 1; null where either is unknown or nothing can be off. */
    static @Nullable BigDecimal offList(@Nullable BigDecimal rate, @Nullable BigDecimal list) {
        return rate == null || list == null || list.signum() <= 0 || rate.compareTo(list) > 0
                ? null
                : Money.divide(list.subtract(rate), list);
    }

    /** Whole per cent off the list rate, or null where there is no list rate or nothing off. */
    static @Nullable BigDecimal percentOff(@Nullable BigDecimal rate, @Nullable BigDecimal list) {
        if (rate == null || list == null || list.signum() == 0) {
            return null;
        }
        var percent = list.subtract(rate).movePointRight(2).divide(list, 0, RoundingMode.HALF_UP);
        return percent.signum() <= 0 ? null : percent;
    }

    private static String credit(ItemDraft item) {
        return Words.millions(Objects.requireNonNull(item.usd())) + ", " + item.months() + " months"
                + switch (Objects.requireNonNullElse(item.counts(), Answer.NOT_IN_WRITING)) {
                    case YES -> ", counts";
                    case NO -> ", does not count";
                    case NOT_IN_WRITING -> ", counting not in writing";
                };
    }
}
