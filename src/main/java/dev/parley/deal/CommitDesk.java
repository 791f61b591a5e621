package dev.parley.deal;

import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Sampling;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What to commit to: the commit curve and what to suggest, each computed once for what it follows from. */
@Component
public class CommitDesk {

    private static final int KEPT = 12;

    private final DealDesk desks;
    private final Deals deals;
    private final Access access;
    private final Kept<Asked, Optional<CommitPlot>> plots = new Kept<>(KEPT);

    private final Kept<Desk, Advice> suggestions = new Kept<>(KEPT);

    private record Asked(Desk desk, DealSheet base, CurveBasis basis) {}

    CommitDesk(DealDesk desks, Deals deals, Access access) {
        this.desks = desks;
        this.deals = deals;
        this.access = access;
    }

    /** With Bedrock on demand at list. */
    public Desk open(UUID negotiation, Sampling sampling, Lens lens) {
        return open(negotiation, sampling, lens, BedrockSource.ON_DEMAND);
    }

    /** The desk that {@link DealDesk} opens. */
    public Desk open(UUID negotiation, Sampling sampling, Lens lens, BedrockSource source) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        return desks.open(negotiation, sampling, lens, source);
    }

    /** Whether there is a plan run that Bedrock can be made of. */
    public boolean planned(UUID negotiation) {
        return desks.planned(negotiation);
    }

    /** The deals whose other terms a curve may take, the usual one first: AWS's latest offer, else today's terms. */
    public List<DealSheet> bases(Desk desk) {
        var usual = desk.latestOffer().or(desk::today);
        return Stream.concat(
                        usual.stream(),
                        desk.sheets().stream()
                                .filter(sheet -> usual.filter(sheet::equals).isEmpty()))
                .toList();
    }

    /** Empty where no deal commits to anything. */
    public Optional<CommitPlot> plot(Desk desk, DealSheet base, CurveBasis basis) {
        return plots.of(new Asked(desk, base, basis), () -> CommitPlot.of(desk, base, basis));
    }

    /** Takes a while: a few hundred deals are evaluated. */
    public Advice suggestions(Desk desk) {
        return suggestions.of(desk, () -> Advice.of(desk));
    }

    /**
     * Keeps a deal as an idea: the items of the sheet it was made from, changed where it differs.
     *
     * @param name as far as it is free; else with a number
     * @param from as {@code base} is evaluated
     */
    public DealSheet keep(UUID negotiation, String name, DealSheet base, Deal from, Deal to) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var taken = deals.of(negotiation).stream().map(DealSheet::name).toList();
        var free = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? name : name + " " + i)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
        var changes = String.join("; ", Changes.between(from, to));
        return deals.insert(
                negotiation,
                new DealDraft(
                        free, DealRole.IDEA, null, null, null, null, "From " + base.name() + ": " + changes + "."),
                DealItems.of(base, from, to));
    }
}
