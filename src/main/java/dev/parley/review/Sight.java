package dev.parley.review;

import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Permission;
import dev.parley.review.Submission.Head;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Which submissions are for whom: all for those who may see positions. The others see plan runs that tell of none, as far as
 * they submitted them or hold a right that they need.
 */
@Component
class Sight {

    private final ApprovalRights rights;

    Sight(ApprovalRights rights) {
        this.rights = rights;
    }

    Predicate<Head> of(Membership member) {
        if (member.may(Permission.SEE_POSITIONS)) {
            return _ -> true;
        }
        var me = member.who().id();
        List<ApprovalRight> own = rights.inForce(member.negotiation()).stream()
                .filter(right -> right.involves(me))
                .toList();
        return head -> head.kind() == ReviewKind.PLAN_RUN
                && !head.internal()
                && (head.submitter().equals(me)
                        || head.needs().stream()
                                .anyMatch(need -> own.stream().anyMatch(right -> right.kind() == need.kind())));
    }
}
