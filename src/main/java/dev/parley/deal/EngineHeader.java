package dev.parley.deal;

import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.BillLine;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.TrueUp;
import dev.parley.engine.quantity.Share;
import dev.parley.negotiation.Payer;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the header terms of a sheet: commitment, discount, basis, cap, rollover, true-up and the payers that take part. */
record EngineHeader(DealSheet sheet, List<Payer> payers) {

    /** What AWS usually grants; planning model, section 5. */
    static final Share USUAL_CAP = Share.of("0.25");

    static Header of(DealSheet sheet, Bill bill, List<Payer> payers) {
        return new EngineHeader(sheet, payers).header(bill);
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
                item(Topic.BEFORE_DISCOUNT).map(item -> item.said().answer()).orElse(Answer.NO),
                committed
                        ? written(Topic.MARKETPLACE_CAP)
                                .map(EngineHeader::share)
                                .orElse(USUAL_CAP)
                        : null,
                committed ? written(Topic.ROLLOVER).map(EngineHeader::share).orElse(Share.NONE) : Share.NONE,
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
                            ? Stream.of(new Enrolment(payer.code(), said.get().from()))
                            : Stream.empty();
                })
                .toList();
    }

    private Optional<Item> item(Topic topic) {
        return sheet.item(new Item.Key(topic, ""));
    }

    private Optional<Item> written(Topic topic) {
        return item(topic).filter(item -> item.said() == Said.OFFERED);
    }

    private static Share share(Item item) {
        return new Share(Objects.requireNonNull(item.share()));
    }

    /** One value alone holds for all contract years. */
    static List<BigDecimal> each(List<BigDecimal> typed, int years) {
        return typed.size() == 1 ? Collections.nCopies(years, typed.getFirst()) : typed;
    }
}
