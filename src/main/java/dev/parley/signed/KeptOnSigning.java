package dev.parley.signed;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A kept debrief, and months counted in its years, rest on a signature. */
@Component
class KeptOnSigning implements RestsOnSigning {

    private final DebriefStore debriefs;
    private final CountedRepository counted;

    KeptOnSigning(DebriefStore debriefs, CountedRepository counted) {
        this.debriefs = debriefs;
        this.counted = counted;
    }

    @Override
    public List<String> on(UUID negotiation, Agreement agreement) {
        var resting = new ArrayList<String>();
        if (debriefs.of(negotiation).stream()
                .anyMatch(row -> row.figures().deal().equals(agreement.name())
                        && row.figures().from().equals(agreement.from()))) {
            resting.add("a kept debrief");
        }
        counted.findByNegotiationIdOrderByInMonthAscWhoseAsc(negotiation).stream()
                .map(row -> YearMonth.parse(row.inMonth))
                .filter(month -> agreement.inForceOn(month.atEndOfMonth()))
                .findFirst()
                .ifPresent(month -> resting.add("what counted in " + month));
        return resting;
    }
}
