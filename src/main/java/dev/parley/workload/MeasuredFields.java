package dev.parley.workload;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a workload that it takes over of a measurement: compared one by one, so that each is put back by itself. */
final class MeasuredFields {

    private static final Set<Origins.Item> VOLUME = EnumSet.range(Origins.Item.INPUT, Origins.Item.REQUESTS);

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

    /** The items in which two differ; all of them for a workload that was added. */
    static Set<Origins.Item> changed(@Nullable WorkloadDraft before, WorkloadDraft after) {
        var items = EnumSet.allOf(Origins.Item.class);
        if (before != null) {
            items.removeIf(item -> stands(item, before, after));
        }
        return items;
    }

    /** Whether an item of two is the same. */
    static boolean stands(Origins.Item item, WorkloadDraft one, WorkloadDraft other) {
        var a = one.volume();
        var b = other.volume();
        return switch (item) {
            case INPUT -> same(a.input(), b.input());
            case CACHE_READ -> same(a.cacheRead(), b.cacheRead());
            case CACHE_WRITE -> same(a.cacheWrite(), b.cacheWrite());
            case OUTPUT -> same(a.output(), b.output());
            case REQUESTS -> same(a.requests(), b.requests());
            case SPREAD -> spread(one, other);
            case SHAPE -> Objects.equals(one.shape(), other.shape());
            case EVIDENCE -> one.evidence().equals(other.evidence());
        };
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
        return VOLUME.stream().allMatch(item -> stands(item, one, other));
    }

    /** As the database keeps them. */
    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : Check.stored(one).compareTo(Check.stored(other)) == 0;
    }
}
