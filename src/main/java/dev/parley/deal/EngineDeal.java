package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Aspect;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.Biller;
import dev.parley.engine.deal.Clause;
import dev.parley.engine.deal.Credit;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.quantity.Share;
import dev.parley.negotiation.Payer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a deal sheet as the engine evaluates it. What a sheet does not speak of at all is as the whole bill and the
 * negotiation have it: how a line is treated, which payers take part, a Marketplace cap of 25 %.
 *
 * <p>A topic about a line of the bill that nobody spends on says nothing; a rate of a product is priced on the capacity that
 * a plan run buys of it, and {@link #unpriced} names it where the bill has none.
 */
record EngineDeal(Deal deal, List<Item> unpriced) {

    static EngineDeal of(DealSheet sheet, EngineBill on, List<Payer> payers) {
        return new Reader(sheet, on, payers).read();
    }

    private record Reader(DealSheet sheet, EngineBill on, List<Payer> payers) {

        EngineDeal read() {
            var bill = on.required();
            var terms = new ArrayList<LineTerm>();
            var clauses = new ArrayList<Clause>();
            var credits = new ArrayList<Credit>();
            var unpriced = new ArrayList<Item>();
            for (var item : sheet.items()) {
                switch (item.topic()) {
                    case LINE_DISCOUNT -> percentage(item).ifPresent(terms::add);
                    case TAKES_DISCOUNT -> treats(item, Aspect.TAKES_DISCOUNT).ifPresent(clauses::add);
                    case COUNTS -> treats(item, Aspect.COUNTS).ifPresent(clauses::add);
                    case OUTSIDE_CAP -> outsideCap(item).ifPresent(clauses::add);
                    case SWAP -> swap(item, unpriced).ifPresent(clauses::add);
                    case PRICE_CUTS ->
                        clauses.add(new Clause.PriceCutsPass(
                                id(item), allLines(), item.said().answer()));
                    case RATE_CAP -> rateCap(item).ifPresent(clauses::add);
                    case SUB_COMMITMENT -> subCommitment(item).ifPresent(clauses::add);
                    case CREDIT -> credit(item, bill).ifPresent(credits::add);
                    case RATE, RATE_DISCOUNT -> {
                        if (item.said().valued()) {
                            product(item).ifPresentOrElse(terms::add, () -> unpriced.add(item));
                        }
                    }
                    case COMMITMENT,
                            DISCOUNT,
                            BEFORE_DISCOUNT,
                            MARKETPLACE_CAP,
                            ROLLOVER,
                            TRUE_UP_AT_END,
                            ENROLMENT,
                            ASKED_OF_US,
                            OTHER -> {}
                }
            }
            return new EngineDeal(
                    new Deal(sheet.name(), EngineHeader.of(sheet, bill, payers), terms, clauses, credits), unpriced);
        }

        private Optional<LineTerm> percentage(Item item) {
            var lines = usage(item);
            return item.said().valued() && !lines.isEmpty()
                    ? Optional.of(new LineTerm(
                            id(item),
                            lines,
                            new Pricing.PercentOff(share(item), false),
                            item.from(),
                            item.reachesRunning(),
                            item.said().answer()))
                    : Optional.empty();
        }

        /** On the capacity that the product is; empty where the bill has none of it, or the rate has no list rate beside it. */
        private Optional<LineTerm> product(Item item) {
            var lines = on.products().getOrDefault(item.subject(), List.of());
            var off = item.topic() == Topic.RATE ? ItemWords.offList(item.rate(), item.listRate()) : item.share();
            return off == null || lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LineTerm(
                            id(item),
                            lines,
                            new Pricing.PercentOff(new Share(off), false),
                            item.from(),
                            item.reachesRunning(),
                            item.said().answer()));
        }

        private Optional<Clause> treats(Item item, Aspect aspect) {
            return about(
                    item,
                    lines -> new Clause.Treats(
                            id(item), lines, aspect, item.said().answer()));
        }

        /** A yes to counting outside the cap is a no to being under it. */
        private Optional<Clause> outsideCap(Item item) {
            var under = switch (item.said().answer()) {
                case YES -> Answer.NO;
                case NO -> Answer.YES;
                case NOT_IN_WRITING -> Answer.NOT_IN_WRITING;
            };
            return about(item, lines -> new Clause.Treats(id(item), lines, Aspect.UNDER_MARKETPLACE_CAP, under));
        }

        /** Without the saving of the other model the right has no price. */
        private Optional<Clause> swap(Item item, List<Item> unpriced) {
            if (item.share() == null) {
                if (item.said() != Said.REFUSED) {
                    unpriced.add(item);
                }
                return Optional.empty();
            }
            var lines = usage(item);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Clause.Swap(
                            id(item),
                            lines,
                            item.from(),
                            share(item),
                            item.said().answer()));
        }

        private Optional<Clause> rateCap(Item item) {
            return item.share() == null
                    ? Optional.empty()
                    : Optional.of(new Clause.RateCap(
                            id(item), allLines(), share(item), item.said().answer()));
        }

        private Optional<Clause> subCommitment(Item item) {
            if (!item.said().valued()) {
                return Optional.empty();
            }
            int years = on.required().years().years();
            return about(
                    item,
                    lines -> new Clause.SubCommitment(
                            id(item),
                            lines,
                            EngineHeader.each(item.years(), years),
                            item.said().answer()));
        }

        private Optional<Credit> credit(Item item, Bill bill) {
            if (!item.said().valued() || item.usd() == null || item.months() == null) {
                return Optional.empty();
            }
            var lines = item.subject().equals(Topic.AWS_BILLED) ? bill.billedBy(Biller.AWS) : allLines();
            var from = item.from() == null ? bill.years().effective() : item.from();
            return Optional.of(new Credit(
                    id(item),
                    item.usd(),
                    from,
                    item.months(),
                    lines,
                    Objects.requireNonNullElse(item.counts(), Answer.NOT_IN_WRITING)));
        }

        private Optional<Clause> about(Item item, Function<List<String>, Clause> clause) {
            var lines = lines(item);
            return lines.isEmpty() ? Optional.empty() : Optional.of(clause.apply(lines));
        }

        private List<String> lines(Item item) {
            return on.lines().getOrDefault(ContractLine.valueOf(item.subject()), List.of());
        }

        /** Lines without what is bought ahead at a rate of its own. */
        private List<String> usage(Item item) {
            return lines(item).stream().filter(id -> !on.parts().contains(id)).toList();
        }

        private List<String> allLines() {
            return on.lines().values().stream().flatMap(List::stream).toList();
        }

        private static String id(Item item) {
            return item.key().id();
        }

        private static Share share(Item item) {
            return new Share(Objects.requireNonNull(item.share()));
        }
    }
}
