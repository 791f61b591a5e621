package dev.parley.signed;

import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.signed.SigningPreview.RateChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Terms in force between two days: what was signed, frozen; or today's terms as they are entered, before anything was.
 *
 * @param sheet   the deal with its items as they were when it was signed
 * @param from    first day it holds
 * @param to      last day
 * @param years   contract years, by date
 * @param payers  codes of those that take part where the deal does not speak of them
 * @param rates   that follow from it; none of terms that nobody signed here
 */
public record Agreement(
        DealSheet sheet,
        LocalDate from,
        LocalDate to,
        ContractYears years,
        SortedSet<String> payers,
        List<AgreedRate> rates) {

    public Agreement {
        payers = Collections.unmodifiableSortedSet(new TreeSet<>(payers));
        rates = List.copyOf(rates);
    }

    public String name() {
        return sheet.name();
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Dollars committed in a contract year; empty where nothing is. */
    public Optional<BigDecimal> commitment(int year) {
        return item(Topic.COMMITMENT).filter(item -> item.said().valued()).map(item -> ofYear(item, year));
    }

    /** The discount across services in a contract year, a share; zero where there is none in writing. */
    public BigDecimal discount(int year) {
        return item(Topic.DISCOUNT)
                .filter(item -> item.said() == Said.OFFERED && !item.years().isEmpty())
                .map(item -> ofYear(item, year))
                .orElse(BigDecimal.ZERO);
    }

    /** The part of a year's commitment that capped lines may fill; a quarter where the deal does not say. */
    public BigDecimal marketplaceCap() {
        return item(Topic.MARKETPLACE_CAP)
                .filter(item -> item.said() == Said.OFFERED)
                .map(Item::share)
                .orElse(new BigDecimal("0.25"));
    }

    public boolean measuredBeforeDiscount() {
        return item(Topic.BEFORE_DISCOUNT)
                .filter(item -> item.said() == Said.OFFERED)
                .isPresent();
    }

    public boolean trueUpAtTheEnd() {
        return item(Topic.TRUE_UP_AT_END)
                .filter(item -> item.said() == Said.OFFERED)
                .isPresent();
    }

    /** Whether a payer takes part on a day. */
    public boolean takesPart(String payer, LocalDate day) {
        return sheet.item(new Item.Key(Topic.ENROLMENT, payer))
                .filter(item -> item.from() == null || !item.from().isAfter(day))
                .map(item -> item.said() == Said.OFFERED)
                .orElse(payers.contains(payer));
    }

    /** The rates in force on a day, of those that this agreement brought. */
    public List<AgreedRate> ratesOn(LocalDate day) {
        return rates.stream().filter(rate -> rate.inForceOn(day)).toList();
    }

    /** What a later rate changes of the rates in force on its last day; empty where it has none for any of the payers. */
    Optional<RateChange> change(AgreedRate later) {
        var last = to.isBefore(later.from()) ? to : later.from().minusDays(1);
        return ratesOn(last).stream()
                .filter(rate -> rate.kind() == later.kind()
                        && rate.model().equals(later.model())
                        && rate.scope().equals(later.scope())
                        && !Collections.disjoint(rate.payers(), later.payers()))
                .findFirst()
                .map(rate -> new RateChange(later, rate.usd(), whose(rate, later)));
    }

    private String whose(AgreedRate rate, AgreedRate later) {
        var name = sheet.role() == DealRole.TODAY ? "today's terms" : name();
        return rate.payers().containsAll(later.payers())
                ? name
                : name + " for " + String.join(", ", rate.payers()) + ", others list";
    }

    /** What it says of a line of the bill, where it says so in writing. */
    Optional<Boolean> written(Topic topic, String subject) {
        return sheet.item(new Item.Key(topic, subject))
                .filter(item -> item.said() == Said.OFFERED || item.said() == Said.REFUSED)
                .map(item -> item.said() == Said.OFFERED);
    }

    private Optional<Item> item(Topic topic) {
        return sheet.item(new Item.Key(topic, ""));
    }

    private static BigDecimal ofYear(Item item, int year) {
        var typed = item.years();
        return typed.get(Math.min(year, typed.size()) - 1);
    }

    /** As it is in a list of the agreements that were signed. */
    public record Signed(
            UUID id,
            int number,
            UUID deal,
            Agreement agreement,
            String hash,
            String by,
            Instant at,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {

        public boolean counts() {
            return undoneAt == null;
        }
    }
}
