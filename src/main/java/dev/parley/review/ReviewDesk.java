package dev.parley.review;

import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.review.Outlook.NeedState;
import dev.parley.review.Submission.Head;
import dev.parley.review.Submission.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can grant what is laid before them, and what the acting person may do. */
@Service
public class ReviewDesk {

    private final ApprovalRights rights;
    private final Access access;

    ReviewDesk(ApprovalRights rights, Access access) {
        this.rights = rights;
        this.access = access;
    }

    /** By number of the submission, in their order. */
    @Transactional(readOnly = true)
    public Map<Integer, Outlook> of(UUID negotiation, Collection<Head> heads) {
        var who = access.require(negotiation, Permission.SEE).who();
        var inForce = rights.inForce(negotiation);
        var outlooks = new LinkedHashMap<Integer, Outlook>();
        for (var head : heads) {
            var deciding = new DecisionRules(head, who, inForce);
            var needs = head.needs().stream()
                    .map(need -> {
                        var granting = new Granting(need, inForce, head.authors());
                        return new NeedState(
                                need,
                                head.state() == State.APPROVED || granting.granted(head.grants()),
                                head.grants().stream()
                                        .filter(grant -> grant.kind() == need.kind())
                                        .toList(),
                                granting.who());
                    })
                    .toList();
            outlooks.put(
                    head.number(),
                    new Outlook(
                            needs,
                            deciding.author(),
                            deciding.mayApprove(),
                            deciding.mayReturn(),
                            head.state() == State.SUBMITTED && head.submitter().equals(who.id())));
        }
        return outlooks;
    }
}
