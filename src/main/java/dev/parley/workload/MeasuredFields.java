package dev.parley.workload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a workload that it takes over of a measurement: compared one by one, so that each is put back by itself. */
final class MeasuredFields {

    private MeasuredFields() {}

    /**
     * The workload as it is now, with what stood {@code before} wherever it is still what an intake left {@code after}.
     *
     * @param kept names of the fields that are neither; they stay
     */
    static WorkloadDraft restored(WorkloadDraft now, WorkloadDraft after, WorkloadDraft before, List<String> kept) {
        boolean shape = back(
                Objects.equals(now.shape(), after.shape()),
                Objects.equals(after.shape(), before.shape()),
                "traffic shape",
                kept);
        boolean spread = back(spread(now, after), spread(after, before), "minute spread", kept);
        boolean volume = back(volume(now, after), volume(after, before), "volume", kept);
        boolean evidence = back(
                now.evidence().equals(after.evidence()), after.evidence().equals(before.evidence()), "evidence", kept);
        return MeasuredDraft.with(
                now,
                shape ? before.shape() : now.shape(),
                spread ? before.minuteCv() : now.minuteCv(),
                spread ? before.cvMeasured() : now.cvMeasured(),
                volume ? before.volume() : now.volume(),
                evidence ? before.evidence() : now.evidence());
    }

    /** The same with another shape. */
    static WorkloadDraft withShape(WorkloadDraft now, UUID shape) {
        return MeasuredDraft.with(now, shape, now.minuteCv(), now.cvMeasured(), now.volume(), now.evidence());
    }

    /** Whether all of it stands as an intake left it, as the database keeps it. */
    static boolean unchanged(WorkloadDraft now, WorkloadDraft after) {
        return same(now, after)
                && MeasuredDraft.with(
                                now,
                                after.shape(),
                                after.minuteCv(),
                                after.cvMeasured(),
                                after.volume(),
                                after.evidence())
                        .equals(after);
    }

    /** The same with a spread that counts as entered, and no evidence, where they are still what an intake left. */
    static WorkloadDraft unmeasured(WorkloadDraft now, WorkloadDraft after) {
        return MeasuredDraft.with(
                now,
                now.shape(),
                now.minuteCv(),
                now.cvMeasured() && !spread(now, after),
                now.volume(),
                now.evidence().equals(after.evidence()) ? new Evidence(0, null, null, null) : now.evidence());
    }

    private static boolean back(boolean untouched, boolean notTaken, String name, List<String> kept) {
        if (!untouched && !notTaken) {
            kept.add(name);
        }
        return untouched;
    }

    static boolean same(WorkloadDraft one, WorkloadDraft other) {
        return Objects.equals(one.shape(), other.shape())
                && spread(one, other)
                && volume(one, other)
                && one.evidence().equals(other.evidence());
    }

    private static boolean spread(WorkloadDraft one, WorkloadDraft other) {
        return one.cvMeasured() == other.cvMeasured() && same(one.minuteCv(), other.minuteCv());
    }

    private static boolean volume(WorkloadDraft one, WorkloadDraft other) {
        var a = one.volume();
        var b = other.volume();
        return same(a.input(), b.input())
                && same(a.cacheRead(), b.cacheRead())
                && same(a.cacheWrite(), b.cacheWrite())
                && same(a.output(), b.output())
                && same(a.requests(), b.requests());
    }

    /** As the database keeps them. */
    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : Check.stored(one).compareTo(Check.stored(other)) == 0;
    }
}
