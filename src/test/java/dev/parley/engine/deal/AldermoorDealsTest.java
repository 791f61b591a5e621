package dev.parley.engine.deal;

import dev.parley.engine.AldermoorDeals;
import java.util.*;
import org.junit.jupiter.api.Test;
class AldermoorDealsTest {
    @Test void print() {
        long t=System.nanoTime();
        Bill bill = AldermoorDeals.bill();
        System.out.println((System.nanoTime()-t)/1e6+" bill");
        for (int rep=0;rep<4;rep++){
        t=System.nanoTime();
        Valuation v = Valuation.of(bill, Sampling.USUAL.withSeed(rep+1));
        System.out.println((System.nanoTime()-t)/1e6+" draw");
        for (Deal d : List.of(AldermoorDeals.none(), AldermoorDeals.today(), AldermoorDeals.row(0), AldermoorDeals.row(1), AldermoorDeals.r1(), AldermoorDeals.row(3), AldermoorDeals.a1(), AldermoorDeals.r2(), AldermoorDeals.a2(), AldermoorDeals.target(), AldermoorDeals.walkAway())) {
            t=System.nanoTime();
            Outlook o = v.outlook(d);
            double ms=(System.nanoTime()-t)/1e6;
            var base = v.years(d, dev.parley.engine.demand.ForecastCase.BASE);
            System.out.println(d.name()+" "+o.expected()+" ±"+o.standardError()+" "+o.low()+".."+o.high()+" "+o.years().stream().map(y->y.shortfallProbability().value()+"/"+y.savedDollarJointly().value()).toList()+" base "+base.stream().map(CaseYear::payment).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)+" "+base.stream().map(CaseYear::shortfall).toList()+" ms "+ms);
        }
        }
    }
}
