package dev.parley.bill;

import dev.parley.intake.Intake;
import dev.parley.intake.Intakes;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole bill of a negotiation; a fixed number of queries for any number of charges. */
@Service
public class Bills {

    private final BillStore store;
    private final BillLines lines;
    private final BedrockOutlook bedrock;
    private final SupportPlans support;
    private final Intakes intakes;
    private final Negotiations negotiations;
    private final Access access;
    private final Clock clock;

    Bills(
            BillStore store,
            BillLines lines,
            BedrockOutlook bedrock,
            SupportPlans support,
            Intakes intakes,
            Negotiations negotiations,
            Access access,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.bedrock = bedrock;
        this.support = support;
        this.intakes = intakes;
        this.negotiations = negotiations;
        this.access = access;
        this.clock = clock;
    }

    /** All of it, as it stands; empty while no bill counts. */
    @Transactional(readOnly = true)
    public WholeBill whole(UUID id) {
        access.require(id, Permission.SEE_BILL);
        var negotiation = negotiations.byId(id);
        var months = store.counting(id);
        var charged = store.sums(months);
        var places = lines.places(id);
        return new WholeBillBuilder(
                        negotiation,
                        months.stream()
                                .map(month -> new PayerMonth(month.month(), month.payer()))
                                .collect(Collectors.toSet()),
                        charged,
                        BillSpend.placed(charged, places),
                        lines.of(id),
                        places,
                        bedrock.of(negotiation),
                        support.of(id).orElse(null),
                        sources(id, months),
                        Running.at(clock))
                .bill();
    }

    /** What each payer spends on each line in the years of the agreement, as far as it is entered, billed or forecast. */
    @Transactional(readOnly = true)
    public List<PayerLine> byPayer(UUID id) {
        access.require(id, Permission.SEE_BILL);
        var negotiation = negotiations.byId(id);
        var months = store.counting(id);
        var places = lines.places(id);
        return new PayerLines(
                        negotiation,
                        BillSpend.placed(store.sums(months), places),
                        places,
                        bedrock.byPayer(negotiation),
                        Running.at(clock))
                .of(lines.of(id));
    }

    private List<WholeBill.Source> sources(UUID id, List<BillStore.Month> months) {
        var byIntake = months.stream().collect(Collectors.groupingBy(BillStore.Month::intake));
        var taken = intakes.all(id).stream().collect(Collectors.toMap(Intake::id, Function.identity()));
        return byIntake.entrySet().stream()
                .filter(one -> taken.containsKey(one.getKey()))
                .map(one -> source(taken.get(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(WholeBill.Source::at).reversed().thenComparing(WholeBill.Source::intake))
                .toList();
    }

    private static WholeBill.Source source(Intake intake, List<BillStore.Month> months) {
        return new WholeBill.Source(
                intake.id(),
                intake.fileNames(),
                intake.format(),
                intake.by(),
                intake.at(),
                months.stream().map(BillStore.Month::payer).distinct().sorted().toList(),
                months.stream().map(BillStore.Month::month).distinct().sorted().toList());
    }
}
