package dev.parley.plan;
class SampleDump {
    public static void main(String[] a) {
        PlanInputs in = SamplePlan.inputs();
        for (int i=0;i<4;i++){ long t=System.nanoTime(); PlanComputation.compute(in); System.out.println("ms "+(System.nanoTime()-t)/1000000);}
        PlanResult r = PlanComputation.compute(in);
        r.pools().forEach(p->{ System.out.println("== "+p.id()+" "+p.workloads()+" "+p.state()+" gap "+p.gapUsd()+"\n   "+p.statement()+"\n   "+p.notes());
          p.sides().forEach(s->{ System.out.println("  "+s.code()+" worth "+s.worthPerUnitHour()); s.terms().forEach(x->System.out.println("    "+x.label()+" "+x.usdPerUnitHour()+" be "+x.breakEven()+" pay "+x.unitsThatPay()+" next "+x.nextBusy()+" "+x.nextRate()));
            s.purchases().stream().limit(6).forEach(x->System.out.println("    "+x)); s.notBought().forEach(x->System.out.println("    "+x));
            s.loads().stream().limit(2).forEach(x->System.out.println("    "+x.quarter()+" mean "+x.mean()+" p95 "+x.p95()+" c "+x.committed()+" last "+x.lastBusy()+" next "+x.nextBusy()+" idle "+x.idleUnitHours()));});
          p.instead().forEach(x->System.out.println("    "+x)); });
        r.requests().forEach(x->{System.out.println(x.workload()+" "+x.asked()+" "+x.sentence());});
        r.held().forEach(System.out::println);
        r.years().forEach(System.out::println); r.contractYears().forEach(System.out::println);
        System.out.println(r.priced()+" of "+r.workloads());
        PlanResult h = PlanComputation.compute(in.with(new PlanBasis(PlanBasis.Cases.BASE,PlanBasis.Rates.LIST,PlanBasis.Minutes.HOURLY_MEANS)));
        h.years().forEach(System.out::println);
        PlanResult w = PlanComputation.compute(in.with(new PlanBasis(PlanBasis.Cases.WEIGHTED,PlanBasis.Rates.LIST,PlanBasis.Minutes.SPREAD)));
        w.years().forEach(System.out::println);
    }
}
