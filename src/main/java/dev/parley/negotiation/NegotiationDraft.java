package dev.parley.negotiation;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody typed of a negotiation: form, service argument and rule in one place. */
public record NegotiationDraft(
        String slug,
        String name,
        String customer,
        String currency,
        LocalDate effectiveDate,
        int contractYears,
        Quarter forecastFrom,
        Quarter forecastTo,
        MonthLength hours,
        Set<String> regions,
        List<PayerDraft> payers,
        boolean sample,
        @Nullable String note)
        implements Draft {

    /** A payer as typed, with the aliases of its accounts. */
    public record PayerDraft(
            String code,
            String awsAccount,
            String legalEntity,
            boolean enrolled,
            @Nullable String note,
            List<String> accounts) {

        /** @param at how the fields of this payer are named: {@code payers[0].} */
        void check(Problems problems, String at) {
            problems.check(() -> Checks.text(at + "code", code, 20, "Enter a payer."))
                    .check(() -> Checks.text(at + "legalEntity", legalEntity, 200, "Enter a legal entity."))
                    .check(() -> Checks.optionalText(at + "note", note, 500))
                    .check(() -> checkNumber(at + "awsAccount"));
            var aliases = new HashSet<String>();
            for (var alias : accounts) {
                problems.check(() -> Checks.text(at + "accounts", alias, 60, "Enter an account."));
                if (!aliases.add(alias)) {
                    problems.add(new InvalidInput(
                            at + "accounts", alias, "Account " + alias + " stands twice below " + code + "."));
                }
            }
        }

        private void checkNumber(String field) {
            if (!awsAccount.matches("\\d{12}")) {
                throw new InvalidInput(
                        field, awsAccount, "“" + awsAccount + "” is no AWS account number: it has 12 digits.");
            }
        }
    }

    /** The longest plan, from the first quarter typed to the last month of agreement and forecast. */
    private static final int MOST_MONTHS = 120;

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("customer", customer, 200, "Enter a customer."))
                .check(() -> Checks.text("name", name, 120, "Enter a name."))
                .check(this::checkAddress)
                .check(this::checkCurrency)
                .check(() -> Checks.day("effectiveDate", effectiveDate, 2020))
                .check(this::checkYears);
        if (problems.sound("effectiveDate", "contractYears", "forecastFrom", "forecastTo")) {
            problems.check(this::checkForecast);
        }
        problems.check(this::checkRegions).check(() -> Checks.optionalText("note", note, 2000));
        checkPayers(problems);
    }

    private void checkAddress() {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new InvalidInput("slug", slug, "Use 1 to 60 lower case letters, digits and hyphens as address.");
        }
    }

    private void checkCurrency() {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw new InvalidInput("currency", currency, "Use a three-letter ISO currency code such as USD.");
        }
    }

    private void checkYears() {
        if (contractYears < 1 || contractYears > 10) {
            throw new InvalidInput("contractYears", contractYears, "An agreement runs 1 to 10 contract years.");
        }
    }

    private void checkRegions() {
        regions.forEach(region -> Checks.text("regions", region, 40, "Choose a region such as us-east-1."));
    }

    private void checkForecast() {
        if (forecastTo.compareTo(forecastFrom) < 0) {
            throw new InvalidInput(
                    "forecastTo", forecastTo, "The forecast ends before it begins at " + forecastFrom + ".");
        }
        var last = Negotiation.lastMonth(effectiveDate, contractYears, forecastTo);
        long months = ChronoUnit.MONTHS.between(forecastFrom.months().getFirst(), last) + 1;
        if (months > MOST_MONTHS) {
            throw new InvalidInput(
                    "forecastFrom",
                    forecastFrom,
                    "From " + forecastFrom + " to " + last + ", the end of agreement and forecast, are " + months
                            + " months; a plan has at most 120. Begin the forecast later or end it earlier.");
        }
        if (effectiveDate
                .plusYears(contractYears)
                .minusDays(1)
                .isBefore(forecastFrom.months().getFirst().atDay(1))) {
            throw new InvalidInput(
                    "forecastFrom",
                    forecastFrom,
                    "The agreement ends before the forecast begins at " + forecastFrom + ".");
        }
    }

    private void checkPayers(Problems problems) {
        var codes = new HashSet<String>();
        for (int i = 0; i < payers.size(); i++) {
            var payer = payers.get(i);
            payer.check(problems, "payers[" + i + "].");
            if (!codes.add(payer.code())) {
                problems.add(new InvalidInput(
                        "payers[" + i + "].code", payer.code(), "Two payers are called " + payer.code() + "."));
            }
        }
    }

    void writeTo(NegotiationRow row, Instant at, UUID by) {
        row.name = name.strip();
        row.customer = customer.strip();
        row.currency = currency;
        row.effectiveDate = effectiveDate;
        row.contractYears = contractYears;
        row.forecastFrom = forecastFrom.toString();
        row.forecastTo = forecastTo.toString();
        row.hoursRule = hours.name();
        row.sample = sample;
        row.note = Checks.blankToNull(note);
        row.changedAt = at;
        row.changedBy = by;
        row.regions.clear();
        regions.forEach(region -> row.regions.add(region.strip()));
        writePayers(row);
    }

    /** The accounts of the row that are not in this draft, by id with their alias. */
    Map<UUID, String> dropped(NegotiationRow row) {
        var dropped = new LinkedHashMap<UUID, String>();
        for (var old : row.payers) {
            var kept = payers.stream()
                    .filter(payer -> payer.code().equals(old.code))
                    .flatMap(payer -> payer.accounts().stream())
                    .toList();
            old.accounts.stream()
                    .filter(account -> !kept.contains(account.alias))
                    .forEach(account -> dropped.put(account.id, account.alias));
        }
        return dropped;
    }

    /** Payers keep their identity by code, accounts by alias: what hangs on them stays. */
    private void writePayers(NegotiationRow row) {
        row.payers.removeIf(
                old -> payers.stream().noneMatch(payer -> payer.code().equals(old.code)));
        for (var payer : payers) {
            var target = row.payers.stream()
                    .filter(old -> old.code.equals(payer.code()))
                    .findFirst()
                    .orElseGet(() -> {
                        var added = new PayerRow();
                        added.id = UUID.randomUUID();
                        added.code = payer.code();
                        row.payers.add(added);
                        return added;
                    });
            target.awsAccount = payer.awsAccount();
            target.legalEntity = payer.legalEntity();
            target.enrolled = payer.enrolled();
            target.note = Checks.blankToNull(payer.note());
            target.accounts.removeIf(old -> !payer.accounts().contains(old.alias));
            for (var alias : payer.accounts()) {
                if (target.accounts.stream().noneMatch(old -> old.alias.equals(alias))) {
                    var account = new AccountRow();
                    account.id = UUID.randomUUID();
                    account.alias = alias;
                    target.accounts.add(account);
                }
            }
        }
    }
}
