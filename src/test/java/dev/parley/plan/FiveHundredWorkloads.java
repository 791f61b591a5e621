package dev.parley.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 500 workloads in 120 pools: the sample's twelve, many times over, in ten accounts. */
final class FiveHundredWorkloads {

    static final int COUNT = 500;
    private static final int ACCOUNTS = 10;

    private FiveHundredWorkloads() {}

    static PlanInputs inputs() {
        PlanInputs sample = SamplePlan.inputs();
        List<PlanInputs.Workload> many = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            PlanInputs.Workload one =
                    sample.workloads().get(i % sample.workloads().size());
            int copy = i / sample.workloads().size();
            BigDecimal size =
                    new BigDecimal("0.2").add(BigDecimal.valueOf(copy % 7).movePointLeft(2));
            many.add(new PlanInputs.Workload(
                    one.code() + "-" + copy,
                    one.name(),
                    "account-" + copy % ACCOUNTS,
                    one.payer(),
                    one.enrolled(),
                    one.model(),
                    one.modelName(),
                    one.scope(),
                    one.flow().times(size),
                    one.shape(),
                    one.minuteCv(),
                    one.asks(),
                    one.evidenceMonths(),
                    one.reviewMonth(),
                    one.throughput(),
                    one.floor(),
                    one.cells(),
                    one.waits()));
        }
        return sample.only(many, sample.lastMonth());
    }
}
