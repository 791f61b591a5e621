package dev.parley.deal;

import dev.parley.engine.deal.Sampling;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What to commit to: the commit curve and what to suggest, each computed once for what it follows from. */
@Service
public class CommitDesk {

    private static final int KEPT = 12;

    private final DealDesk desks;
    private final Kept<Asked, Optional<CommitPlot>> plots = new Kept<>(KEPT);

    private record Asked(Desk desk, DealSheet base, CurveBasis basis) {}

    CommitDesk(DealDesk desks) {
        this.desks = desks;
    }

    /** The desk that {@link DealDesk} opens. */
    public Desk open(UUID negotiation, Sampling sampling, Lens lens) {
        return desks.open(negotiation, sampling, lens);
    }

    /** The deals whose other terms a curve may take, the usual one first: AWS's latest offer, else today's terms. */
    public List<DealSheet> bases(Desk desk) {
        var usual = desk.latestOffer().or(desk::today);
        return Stream.concat(
                        usual.stream(),
                        desk.sheets().stream().filter(sheet -> usual.filter(sheet::equals).isEmpty()))
                .toList();
    }

    /** Empty where no deal commits to anything. */
    public Optional<CommitPlot> plot(Desk desk, DealSheet base, CurveBasis basis) {
        return plots.of(new Asked(desk, base, basis), () -> CommitPlot.of(desk, base, basis));
    }
}
