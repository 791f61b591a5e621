package dev.parley.signed;

import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Topic;
import dev.parley.deal.Unwritten;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands against signing a deal as it is. Pure. */
record Warnings(List<DealSheet> sheets, DealSheet sheet, LocalDate today) {

    List<String> all() {
        var all = new ArrayList<String>();
        latest(all);
        if (sheet.expired(today)) {
            all.add("\"" + sheet.name() + "\" expired on " + sheet.expires() + ".");
        }
        var open = Unwritten.of(sheet, sheets).stream()
                .filter(key -> key.topic() != Topic.ASKED_OF_US)
                .map(ItemWords::name)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            all.add("Not in writing: " + open + ". Signed like this, nothing follows from it.");
        }
        return List.copyOf(all);
    }

    private void latest(List<String> all) {
        var latest = sheets.stream().filter(one -> one.role() == DealRole.OFFER).reduce((_, later) -> later);
        if (sheet.role() == DealRole.ASK) {
            all.add("\"" + sheet.name() + "\" is our ask: AWS has not offered it.");
        } else if (latest.isPresent() && !latest.get().id().equals(sheet.id())) {
            all.add("\"" + sheet.name() + "\" is not AWS's latest offer, which is \""
                    + latest.get().name() + "\" of " + latest.get().dated() + ".");
        }
    }
}
