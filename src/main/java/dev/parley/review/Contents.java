package dev.parley.review;

import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plan runs, schedules and deals as they would be submitted now. Papers know their own content. */
@Service
public class Contents {

    private final PlanContents plans;
    private final ScheduleContents schedules;
    private final DealContents deals;
    private final Access access;

    Contents(PlanContents plans, ScheduleContents schedules, DealContents deals, Access access) {
        this.plans = plans;
        this.schedules = schedules;
        this.deals = deals;
        this.access = access;
    }

    /**
     * What one of them says now.
     *
     * @param reference number of a run or schedule, id of a deal
     * @return empty where there is none, or it is not for the acting person
     */
    @Transactional(readOnly = true)
    public Optional<Content> of(UUID negotiation, ReviewKind kind, String reference) {
        var member = access.require(negotiation, Permission.SEE);
        if (kind != ReviewKind.PLAN_RUN && !member.may(Permission.SEE_POSITIONS)) {
            return Optional.empty();
        }
        return switch (kind) {
            case PLAN_RUN -> number(reference).flatMap(number -> plans.of(negotiation, number));
            case SCHEDULE -> number(reference).flatMap(number -> schedules.of(negotiation, number));
            case DEAL -> id(reference).flatMap(deal -> deals.of(negotiation, deal));
            case PAPER -> Optional.empty();
        };
    }

    /** The lines by id of every deal that is still to be agreed; none for those who may not see positions. */
    @Transactional(readOnly = true)
    public Map<String, List<Content.Line>> deals(UUID negotiation) {
        return access.require(negotiation, Permission.SEE).may(Permission.SEE_POSITIONS)
                ? deals.all(negotiation)
                : Map.of();
    }

    private static Optional<Integer> number(String reference) {
        return reference.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(reference)) : Optional.empty();
    }

    private static Optional<UUID> id(String reference) {
        return reference.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(reference))
                : Optional.empty();
    }
}
