package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.bill.LineTerms;
import dev.parley.bill.PayerLine;
import dev.parley.bill.SupportShare;
import dev.parley.engine.deal.SupportPlan;
import dev.parley.engine.deal.Treatment;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Support as the engine charges it: by the bands entered, else by the share it was of what AWS billed. With growth entered it
 * is a line like any other, and no plan.
 */
record EngineSupport(List<PayerLine> lines, Optional<dev.parley.bill.SupportPlan> bands) {

    Optional<SupportPlan> plan() {
        var treatment = terms().map(EngineBill::treatment).orElse(Treatment.COUNTED);
        if (bands.isPresent()) {
            return Optional.of(bands.get().engine(ContractLine.SUPPORT.label(), treatment));
        }
        return share().map(share -> new SupportPlan(
                ContractLine.SUPPORT.label(), List.of(new SupportPlan.Band(null, new Share(share))), treatment));
    }

    /** The line of support where it was paid for and nothing tells what becomes of it. */
    Optional<PayerLine> unknown() {
        return bands.isPresent() || share().isPresent()
                ? Optional.empty()
                : lines.stream()
                        .filter(line -> line.line() == ContractLine.SUPPORT
                                && line.terms().growth() == null
                                && line.yearZero().signum() > 0)
                        .findFirst();
    }

    private Optional<BigDecimal> share() {
        return terms().flatMap(terms -> SupportShare.of(
                terms,
                yearZero(line -> line.line() == ContractLine.SUPPORT),
                yearZero(line -> line.line().billedByAws())));
    }

    private Optional<LineTerms> terms() {
        return lines.stream()
                .map(PayerLine::terms)
                .filter(of -> of.line() == ContractLine.SUPPORT)
                .findFirst();
    }

    private BigDecimal yearZero(Predicate<PayerLine> which) {
        return lines.stream().filter(which).map(PayerLine::yearZero).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
