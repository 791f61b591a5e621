package dev.parley.sample;

import dev.parley.negotiation.Members;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import dev.parley.people.Who;
import dev.parley.review.ApprovalKind;
import dev.parley.review.ApprovalRights;
import dev.parley.review.RightDraft;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may approve what in the sample, as far as they have an account here. */
@Component
class SampleRights {

    private final ApprovalRights rights;
    private final Members members;

    SampleRights(ApprovalRights rights, Members members) {
        this.rights = rights;
        this.members = members;
    }

    void enter(Negotiation opened) {
        var ids =
                members.of(opened.id()).stream().map(Membership::who).collect(Collectors.toMap(Who::username, Who::id));
        for (var row : SampleRow.of("approvals")) {
            UUID person = ids.get(row.text("login"));
            var partner = row.textOrNull("together_with");
            if (person == null || partner != null && !ids.containsKey(partner)) {
                continue;
            }
            rights.give(
                    opened.id(),
                    new RightDraft(
                            person,
                            row.oneOf(ApprovalKind.class, "kind"),
                            row.numberOrNull("up_to_usd"),
                            partner == null ? null : ids.get(partner)));
        }
    }
}
