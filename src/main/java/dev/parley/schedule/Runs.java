package dev.parley.schedule;

import dev.parley.plan.PlanInputs;
import dev.parley.plan.PlanResult;
import java.util.Optional;
import java.util.UUID;

interface Runs {
    record Run(int number, PlanInputs inputs, PlanResult result) {}

    Optional<Run> latest(UUID negotiation);

    Optional<Run> byNumber(UUID negotiation, int number);
}
