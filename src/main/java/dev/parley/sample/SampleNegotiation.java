package dev.parley.sample;

import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.NegotiationDraft;
import dev.parley.negotiation.NegotiationDraft.PayerDraft;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Role;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters the sample negotiation as the acting person. */
@Component
public class SampleNegotiation {

    private final Negotiations negotiations;
    private final Members members;
    private final People people;
    private final CurrentPerson currentPerson;
    private final SamplePrices prices;
    private final SampleDemand demand;
    private final SampleMoves moves;
    private final SampleBill bill;
    private final SampleDeals deals;
    private final SampleAlternatives alternatives;
    private final SampleLanding landing;
    private final SampleRights rights;

    SampleNegotiation(
            Negotiations negotiations,
            Members members,
            People people,
            CurrentPerson currentPerson,
            SamplePrices prices,
            SampleDemand demand,
            SampleMoves moves,
            SampleBill bill,
            SampleDeals deals,
            SampleAlternatives alternatives,
            SampleLanding landing,
            SampleRights rights) {
        this.negotiations = negotiations;
        this.members = members;
        this.people = people;
        this.currentPerson = currentPerson;
        this.prices = prices;
        this.demand = demand;
        this.moves = moves;
        this.bill = bill;
        this.deals = deals;
        this.alternatives = alternatives;
        this.landing = landing;
        this.rights = rights;
    }

    /**
     * Enters all of it or nothing.
     *
     * @param slug the address it gets; two copies need two addresses
     */
    @Transactional
    public Negotiation enter(String slug) {
        var opened = negotiations.open(header(slug));
        addMembers(opened);
        rights.enter(opened);
        prices.enter(opened);
        demand.enter(opened);
        moves.enter(opened);
        bill.enter(opened);
        deals.enter(opened);
        alternatives.enter(opened);
        landing.enter(opened);
        return opened;
    }

    private static NegotiationDraft header(String slug) {
        var row = SampleRow.of("negotiation").getFirst();
        var accounts = SampleRow.of("accounts").stream()
                .collect(Collectors.groupingBy(
                        account -> account.text("payer"),
                        Collectors.mapping(account -> account.text("account"), Collectors.toList())));
        var payers = SampleRow.of("payers").stream()
                .map(payer -> new PayerDraft(
                        payer.text("payer"),
                        payer.text("aws_account"),
                        payer.text("legal_entity"),
                        payer.yes("enrolled"),
                        payer.textOrNull("note"),
                        accounts.get(payer.text("payer"))))
                .toList();
        return new NegotiationDraft(
                slug,
                row.text("name"),
                row.text("customer"),
                row.text("currency"),
                Objects.requireNonNull(row.dateOrNull("effective_date")),
                row.whole("contract_years"),
                Quarter.parse(row.text("forecast_from")),
                Quarter.parse(row.text("typed_to")),
                MonthLength.valueOf(row.text("hours_rule")),
                SampleRow.of("regions").stream()
                        .map(region -> region.text("region"))
                        .collect(Collectors.toSet()),
                payers,
                true,
                row.textOrNull("about"));
    }

    /** The sample's people by role, where they have an account here; whoever enters the sample leads it. */
    private void addMembers(Negotiation opened) {
        LocalDate guestsUntil = opened.effectiveDate().plusMonths(1);
        for (var row : SampleRow.of("people")) {
            var person = people.find(row.text("login"));
            var acting = currentPerson.get().id();
            if (row.textOrNull("role") == null
                    || person.isEmpty()
                    || person.get().id().equals(acting)) {
                continue;
            }
            var role = row.oneOf(Role.class, "role");
            members.put(opened.id(), person.get().id(), role, role.guest() ? guestsUntil : null);
        }
    }
}
