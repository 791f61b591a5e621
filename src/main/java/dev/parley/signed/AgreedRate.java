package dev.parley.signed;

import dev.parley.bill.ContractLine;
import dev.parley.engine.pricing.PriceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was agreed for one unit of something.
 *
 * @param line   of the bill
 * @param payers codes of those that it holds for
 * @param list   the list rate that it was agreed beside, in dollars per unit of the kind
 * @param usd    the agreed rate, dollars per unit of the kind
 * @param to     last day
 * @param words  which term it follows from: "4 % off list, Bedrock, Marketplace-billed"
 * @param ofLine whether a rate or a percentage of its own; else the discount across services
 */
public record AgreedRate(
        ContractLine line,
        List<String> payers,
        String model,
        String modelName,
        String scope,
        PriceKind kind,
        BigDecimal list,
        BigDecimal usd,
        LocalDate from,
        LocalDate to,
        String words,
        boolean ofLine) {

    public AgreedRate {
        payers = List.copyOf(payers);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean sameButDays(AgreedRate other) {
        return list.compareTo(other.list) == 0
                && usd.compareTo(other.usd) == 0
                && words.equals(other.words)
                && payers.equals(other.payers);
    }

    AgreedRate until(LocalDate last) {
        return new AgreedRate(line, payers, model, modelName, scope, kind, list, usd, from, last, words, ofLine);
    }
}
