package dev.parley.workload.measured;

import dev.parley.workload.series.SeriesRows;

/** Rows of one source that are sums. */
final class Points {

    /** Of all sources together. */
    static final int MOST = 3_000_000;

    final SeriesRows rows = new SeriesRows();
    double requests = 0;
}
