package dev.parley.schedule;

import dev.parley.bill.Bills;
import dev.parley.bill.WholeBill;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bundles that have no unit price to negotiate: what the bill says of them, and where its lines go. */
@Service
public class BilledBundles {

    private final Bills bills;
    private final Access access;

    BilledBundles(Bills bills, Access access) {
        this.bills = bills;
        this.access = access;
    }

    /** A line of the bill in its bundle. */
    public record Billed(Bundle bundle, WholeBill.Line line) {}

    /** By bundle; lines of which nothing is billed are left out. */
    @Transactional(readOnly = true)
    public List<Billed> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_SCHEDULE);
        var lines = bills.whole(negotiation).lines();
        var billed = new ArrayList<Billed>();
        for (var bundle : List.of(Bundle.SAGEMAKER, Bundle.OTHER_AI)) {
            lines.stream()
                    .filter(line -> SpendLines.BUNDLES.get(bundle).contains(line.line()))
                    .filter(line -> line.paid().signum() != 0)
                    .forEach(line -> billed.add(new Billed(bundle, line)));
        }
        return List.copyOf(billed);
    }
}
