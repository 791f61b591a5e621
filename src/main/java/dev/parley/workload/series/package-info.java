/**
 * Reads measured traffic from plain text: one row a bucket of time or one a request, tokens by class.
 *
 * <p>Whatever exports it, a file ends here: {@link dev.parley.workload.series.SeriesText} finds the columns, the
 * separator, the decimal sign and the length of the buckets, and answers with a
 * {@link dev.parley.engine.demand.MeasuredSeries} and every row it did not take, with the reason. Times without a zone are
 * never guessed.
 */
@NullMarked
package dev.parley.workload.series;

import org.jspecify.annotations.NullMarked;
