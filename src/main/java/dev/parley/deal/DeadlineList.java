package dev.parley.deal;

import dev.parley.deal.Deadline.Where;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.Lifecycle;
import dev.parley.workload.Held;
import dev.parley.workload.KeyDate;
import dev.parley.workload.KeyDateKind;
import dev.parley.workload.Quota;
import dev.parley.workload.QuotaState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers the days of a negotiation. Pure: the same facts give the same list. */
final class DeadlineList {

    /** Days that an offer stays listed after it has expired. */
    private static final int REMEMBERED = 60;

    /** Amounts, shares and large numbers: nothing for a shared calendar. */
    private static final Pattern FIGURE = Pattern.compile(
            "[$\u20ac\u00a3%]|\\d[\\d.,]*\\s?(M|k|bn|million|percent|per cent)\\b|\\d{4,}(?!-)|\\d[.,]\\d");

    private final Negotiation negotiation;
    private final Map<String, String> modelNames;
    private final List<Deadline> found = new ArrayList<>();

    DeadlineList(Negotiation negotiation, Map<String, String> modelNames) {
        this.negotiation = negotiation;
        this.modelNames = modelNames;
    }

    /** From today on, the next first; offers that have just expired among them. */
    List<Deadline> of(
            LocalDate today,
            List<DealSheet> sheets,
            List<Quota> quotas,
            List<Held> held,
            List<Lifecycle> lifecycles,
            List<KeyDate> dates) {
        agreement();
        sheets.forEach(this::sheet);
        quotas.forEach(this::quota);
        held.forEach(this::held);
        lifecycles.forEach(this::lifecycle);
        dates.forEach(this::keyDate);
        return found.stream()
                .filter(one -> one.left(today) >= (one.where() == Where.ROUNDS ? -REMEMBERED : 0))
                .sorted(Comparator.comparing(Deadline::day).thenComparing(Deadline::what))
                .toList();
    }

    private void agreement() {
        add("agreement-starts", negotiation.effectiveDate(), "The new agreement starts", Where.AGREEMENT);
        add(
                "agreement-ends",
                negotiation.years().to(negotiation.contractYears()),
                "The new agreement ends",
                Where.AGREEMENT);
    }

    private void sheet(DealSheet sheet) {
        var what = switch (sheet.role()) {
            case TODAY -> Optional.of("Today's agreement ends: renew or be without");
            case OFFER -> Optional.of("AWS offer" + named(sheet) + " expires");
            case ASK -> Optional.of("Our ask" + named(sheet) + " expires");
            case TARGET, WALK_AWAY, IDEA -> Optional.<String>empty();
        };
        what.ifPresent(words -> add("deal-" + sheet.id() + "-expires", sheet.expires(), words, Where.ROUNDS));
    }

    private static String named(DealSheet sheet) {
        return FIGURE.matcher(sheet.name()).find()
                ? sheet.dated() == null ? "" : " of " + sheet.dated()
                : " " + sheet.name();
    }

    /** What is asked for must be granted before capacity under the agreement can be bought. */
    private void quota(Quota quota) {
        if (quota.typed().state() == QuotaState.OPEN) {
            add(
                    "quota-" + quota.id(),
                    negotiation.effectiveDate(),
                    "Quota must be granted by now: " + name(quota.typed().model()) + ", " + quota.place()
                            + (quota.typed().askedOn() == null
                                    ? ""
                                    : ", asked on " + quota.typed().askedOn()),
                    Where.QUOTA);
        }
    }

    private void held(Held held) {
        var called = name(held.model()) + ", " + held.account().alias();
        add("held-" + held.id() + "-notice", held.noticeBy(), "Last day to give notice: " + called, Where.CAPACITY);
        add(
                "held-" + held.id() + "-until",
                held.until(),
                (held.renews() ? "Renews itself after this day: " : "Capacity ends: ") + called,
                Where.CAPACITY);
    }

    private void lifecycle(Lifecycle lifecycle) {
        var mark = lifecycle.evidence().illustrative() ? " (illustrative)" : "";
        add(
                "model-" + lifecycle.id() + "-legacy",
                lifecycle.legacyFrom(),
                name(lifecycle.model()) + " is Legacy" + mark,
                Where.MODEL);
        add(
                "model-" + lifecycle.id() + "-ends",
                lifecycle.endOfLife(),
                name(lifecycle.model()) + " ends" + mark,
                Where.MODEL);
    }

    private void keyDate(KeyDate date) {
        var what = FIGURE.matcher(date.what()).find() ? "A key date of the talks" : date.what();
        add(
                "date-" + date.id(),
                date.day(),
                date.kind() == KeyDateKind.CLOSED_MONTH ? "Nothing may start this month: " + what : what,
                Where.KEY_DATE);
    }

    private void add(String uid, @Nullable LocalDate day, String what, Where where) {
        if (day != null) {
            found.add(new Deadline(uid + "@" + negotiation.id() + ".parley", day, what, where));
        }
    }

    private String name(String model) {
        return modelNames.getOrDefault(model, model);
    }
}
