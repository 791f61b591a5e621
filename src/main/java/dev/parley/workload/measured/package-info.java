/**
 * Reads measured traffic from the files that people have: CloudWatch metrics, Bedrock's invocation logs, the spend log of a
 * LiteLLM proxy, Langfuse's observations, plain rows.
 *
 * <p>Two kinds of file exist. One that counts requests one by one is summed up to minutes while it streams
 * ({@link dev.parley.workload.measured.Requests}); one that holds sums keeps their length
 * ({@link dev.parley.workload.measured.Sums}): a minute is never made of five. Bodies of requests are skipped token by token:
 * only counts, times and the names by which traffic is told apart leave a reader. Nothing is stored here, and nothing is
 * asked of a database, a clock or a network.
 */
@NullMarked
package dev.parley.workload.measured;

import org.jspecify.annotations.NullMarked;
