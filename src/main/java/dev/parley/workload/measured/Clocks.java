package dev.parley.workload.measured;

import dev.parley.workload.series.Times;
import java.util.HashMap;
import java.util.Map;

/**
 * What the clocks of one file showed. Where rows are sums each source tells of the repeated hour of autumn by itself;
 * requests tell of it by their order.
 */
final class Clocks {

    private final Job job;
    private final Times together;
    private final boolean requests;
    private final Map<Object, Times> sources = new HashMap<>();

    Clocks(Job job, boolean requests) {
        this.job = job;
        this.requests = requests;
        this.together = clock();
    }

    private Times clock() {
        return job.clock(requests ? Times.ShownTwice.IN_ORDER : Times.ShownTwice.ONCE_EACH);
    }

    /** The one of a source; of more sources than are taken in it matters no more. */
    Times of(Object source) {
        if (requests || sources.size() > Requests.MOST_SERIES) {
            return sources.getOrDefault(source, together);
        }
        return sources.computeIfAbsent(source, _ -> clock());
    }
}
