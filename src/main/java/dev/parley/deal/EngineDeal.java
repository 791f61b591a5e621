package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Aspect;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.BillLine;
import dev.parley.engine.deal.Biller;
import dev.parley.engine.deal.Clause;
import dev.parley.engine.deal.Credit;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.deal.TrueUp;
import dev.parley.engine.quantity.Share;
import dev.parley.negotiation.Payer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a deal sheet as the engine evaluates it. What a sheet does not speak of at all is as the whole bill and the
 * negotiation have it: how a line is treated, which payers take part, a Marketplace cap of 25 %.
 *
 * <p>A topic about a line of the bill that nobody spends on says nothing; a rate of a product that is no line of the bill is
 * not priced, and {@link #unpriced} names it.
 */
record EngineDeal(Deal deal, List<Item> unpriced) {

    /** What AWS usually grants; planning model, section 5. */
    static final Share USUAL_CAP = Share.of("0.25");

    static EngineDeal of(DealSheet sheet, EngineBill on, List<Payer> payers) {
        return new Reader(sheet, on, payers).read();
    }

    /** Every payer of which the bill has a line, from the first day. */
    static List<Enrolment> everybody(Bill bill, List<Payer> payers) {
        var spending = bill.lines().stream().map(BillLine::payer).collect(Collectors.toSet());
        return payers.stream()
                .map(Payer::code)
                .filter(spending::contains)
                .map(code -> new Enrolment(code, null))
                .toList();
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
                            unpriced.add(item);
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
            return new EngineDeal(new Deal(sheet.name(), header(bill), terms, clauses, credits), unpriced);
        }

        private Header header(Bill bill) {
            int years = bill.years().years();
            // A commitment that was only spoken of binds us all the same; what favours us does not until it is in
            // writing.
            var commitments = item(Topic.COMMITMENT)
                    .filter(item -> item.said().valued())
                    .map(item -> each(item.years(), years))
                    .orElse(List.of());
            boolean committed = !commitments.isEmpty();
            return new Header(
                    commitments,
                    written(Topic.DISCOUNT)
                            .map(item -> each(item.years(), years).stream()
                                    .map(Share::new)
                                    .toList())
                            .orElse(Collections.nCopies(years, Share.NONE)),
                    item(Topic.BEFORE_DISCOUNT)
                            .map(item -> item.said().answer())
                            .orElse(Answer.NO),
                    committed
                            ? written(Topic.MARKETPLACE_CAP).map(Reader::share).orElse(USUAL_CAP)
                            : null,
                    committed ? written(Topic.ROLLOVER).map(Reader::share).orElse(Share.NONE) : Share.NONE,
                    item(Topic.TRUE_UP_AT_END)
                                    .filter(item -> item.said() == Said.OFFERED)
                                    .isPresent()
                            ? TrueUp.END_OF_TERM
                            : TrueUp.EACH_YEAR,
                    enrolments(bill));
        }

        /** Payers as the sheet says, else as the negotiation has them; only those of which the bill has a line. */
        private List<Enrolment> enrolments(Bill bill) {
            var spending = bill.lines().stream().map(BillLine::payer).collect(Collectors.toSet());
            return payers.stream()
                    .filter(payer -> spending.contains(payer.code()))
                    .flatMap(payer -> {
                        var said = sheet.item(new Item.Key(Topic.ENROLMENT, payer.code()));
                        if (said.isEmpty()) {
                            return payer.enrolled() ? Stream.of(new Enrolment(payer.code(), null)) : Stream.empty();
                        }
                        return said.get().said() == Said.OFFERED
                                ? Stream.of(
                                        new Enrolment(payer.code(), said.get().from()))
                                : Stream.empty();
                    })
                    .toList();
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
                            each(item.years(), years),
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

        private Optional<Item> item(Topic topic) {
            return sheet.item(new Item.Key(topic, ""));
        }

        private Optional<Item> written(Topic topic) {
            return item(topic).filter(item -> item.said() == Said.OFFERED);
        }

        private static String id(Item item) {
            return item.key().id();
        }

        private static Share share(Item item) {
            return new Share(Objects.requireNonNull(item.share()));
        }

        private static List<BigDecimal> each(List<BigDecimal> typed, int years) {
            return typed.size() == 1 ? Collections.nCopies(years, typed.getFirst()) : typed;
        }
    }
}
