package dev.parley.review;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A right to approve as somebody typed it; see {@link ApprovalRight}. */
public record RightDraft(
        @Nullable UUID person,
        @Nullable ApprovalKind kind,
        @Nullable BigDecimal usd,
        @Nullable UUID togetherWith) implements Draft {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present("person", person, "Choose who may approve."))
                .check(() -> Checks.present("kind", kind, "Choose what they may approve."));
        if (usd != null) {
            problems.check(() -> Checks.between("usd", usd, BigDecimal.ZERO, MOST, "dollars"));
            if (kind != null && kind.per() == null) {
                problems.add(new InvalidInput(
                        "usd",
                        usd,
                        "The right to approve " + kind.label() + " has no limit in dollars: leave it empty."));
            }
        }
        if (person != null && person.equals(togetherWith)) {
            problems.add(new InvalidInput(
                    "togetherWith", togetherWith, "Nobody approves together with themselves: choose somebody else."));
        }
    }
}
