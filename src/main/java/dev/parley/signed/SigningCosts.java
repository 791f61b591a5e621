package dev.parley.signed;

import dev.parley.deal.DealDesk;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.Sampling;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what a deal costs against walk-away and target before it is signed, as the rounds evaluate them. */
@Service
public class SigningCosts {

    private final DealDesk desks;
    private final Access access;

    SigningCosts(DealDesk desks, Access access) {
        this.desks = desks;
        this.access = access;
    }

    /** Takes a while: three deals on all paths. */
    public SigningCost of(UUID id, DealSheet sheet) {
        access.require(id, Permission.SEE_POSITIONS);
        var desk = desks.open(id, Sampling.USUAL, Lens.ALL_TERMS);
        if (!desk.ready()) {
            return new SigningCost(null, null, null, desk.missing());
        }
        var missing = new ArrayList<String>();
        var expected = expected(desk, sheet, missing);
        return new SigningCost(
                expected,
                over(desk, expected, DealRole.WALK_AWAY, missing),
                over(desk, expected, DealRole.TARGET, missing),
                missing);
    }

    private static @Nullable BigDecimal over(
            Desk desk, @Nullable BigDecimal expected, DealRole role, List<String> missing) {
        var position = DealSheet.latest(desk.sheets(), role);
        if (position.isEmpty()) {
            missing.add("No " + role.label() + " is entered.");
            return null;
        }
        var other = expected(desk, position.get(), missing);
        return expected == null || other == null ? null : expected.subtract(other);
    }

    private static @Nullable BigDecimal expected(Desk desk, DealSheet sheet, List<String> missing) {
        try {
            return desk.valuation().expected(desk.deal(sheet));
        } catch (InvalidDeal misfit) {
            missing.add("\"" + sheet.name() + "\" cannot be evaluated: " + misfit.getMessage());
            return null;
        }
    }
}
