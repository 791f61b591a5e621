package dev.parley.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who can grant a need, and whether those who did are enough. Authors never count. */
final class Granting {

    private final Need need;
    private final List<ApprovalRight> covering;

    /** @param rights those in force */
    Granting(Need need, List<ApprovalRight> rights, Set<UUID> authors) {
        this.need = need;
        this.covering = rights.stream()
                .filter(right -> right.covers(need))
                .filter(right -> authors.stream().noneMatch(right::involves))
                .sorted(Comparator.comparing(right -> right.togetherWith() != null))
                .toList();
    }

    Need need() {
        return need;
    }

    /** The right by which somebody grants it: alone before together. */
    Optional<ApprovalRight> rightOf(UUID person) {
        return covering.stream().filter(right -> right.involves(person)).findFirst();
    }

    /** Whether these people together are enough. */
    boolean granted(Set<UUID> by) {
        return covering.stream()
                .anyMatch(right -> by.contains(right.person())
                        && (right.togetherWith() == null || by.contains(right.togetherWith())));
    }

    boolean granted(List<Submission.Grant> grants) {
        return granted(grants.stream()
                .filter(grant -> grant.kind() == need.kind())
                .map(Submission.Grant::person)
                .collect(Collectors.toSet()));
    }

    /** {@code Chief financial officer, or FinOps and finance partner together with AI platform director}. */
    String who() {
        return covering.isEmpty()
                ? "nobody yet: give somebody the right"
                : covering.stream()
                        .map(right ->
                                right.holder() + (right.partner() == null ? "" : " together with " + right.partner()))
                        .distinct()
                        .collect(Collectors.joining(", or "));
    }
}
