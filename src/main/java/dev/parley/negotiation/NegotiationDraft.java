package dev.parley.negotiation;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        @Nullable String note) {

    /** A payer as typed, with the aliases of its accounts. */
    public record PayerDraft(
            String code,
            String awsAccount,
            String legalEntity,
            boolean enrolled,
            @Nullable String note,
            List<String> accounts) {}

    /** The longest forecast: ten years of quarters. */
    private static final int MOST_QUARTERS = 40;

    /** @throws InvalidInput naming the first field that cannot be taken */
    void validate() {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new InvalidInput("slug", slug, "Use 1 to 60 lower case letters, digits and hyphens as address.");
        }
        text("name", name, 120);
        text("customer", customer, 200);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw new InvalidInput("currency", currency, "Use a three-letter ISO currency code such as USD.");
        }
        if (contractYears < 1 || contractYears > 10) {
            throw new InvalidInput("contractYears", contractYears, "An agreement runs 1 to 10 contract years.");
        }
        if (effectiveDate.getYear() < 2020 || effectiveDate.getYear() > 2100) {
            throw new InvalidInput("effectiveDate", effectiveDate, "Use an effective date between 2020 and 2100.");
        }
        if (forecastTo.compareTo(forecastFrom) < 0) {
            throw new InvalidInput(
                    "forecastTo", forecastTo, "The forecast ends before it begins at " + forecastFrom + ".");
        }
        int quarters = (forecastTo.year() - forecastFrom.year()) * 4 + forecastTo.number() - forecastFrom.number() + 1;
        if (quarters > MOST_QUARTERS) {
            throw new InvalidInput("forecastTo", forecastTo, quarters + " quarters; a forecast has at most 40.");
        }
        if (note != null && note.length() > 2000) {
            throw new InvalidInput("note", note, note.length() + " characters; a note has at most 2,000.");
        }
        validatePayers();
    }

    private void validatePayers() {
        var codes = new HashSet<String>();
        for (var payer : payers) {
            text("payer", payer.code(), 20);
            text("legalEntity", payer.legalEntity(), 200);
            if (!payer.awsAccount().matches("\\d{12}")) {
                throw new InvalidInput("awsAccount", payer.awsAccount(), "An AWS account number has 12 digits.");
            }
            if (!codes.add(payer.code())) {
                throw new InvalidInput("payer", payer.code(), "Two payers are called " + payer.code() + ".");
            }
            var aliases = new HashSet<String>();
            for (var alias : payer.accounts()) {
                text("account", alias, 60);
                if (!aliases.add(alias)) {
                    throw new InvalidInput(
                            "account", alias, "Account " + alias + " stands twice below " + payer.code());
                }
            }
        }
    }

    private static void text(String field, String value, int most) {
        if (value.isBlank()) {
            throw new InvalidInput(field, value, "Enter a " + field + ".");
        }
        if (value.length() > most) {
            throw new InvalidInput(field, value, value.length() + " characters; at most " + most + " fit. Shorten it.");
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
        row.note = note;
        row.changedAt = at;
        row.changedBy = by;
        row.regions.clear();
        row.regions.addAll(new TreeSet<>(regions));
        writePayers(row);
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
            target.note = payer.note();
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
