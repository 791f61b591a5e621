/**
 * The workload inventory: what runs on Bedrock, in which account, on which model and scope, how many tokens a minute,
 * how they spread over the week and inside the hour, and how well that is evidenced. Volumes are thousand tokens a
 * minute, mean over <em>all</em> hours of the first forecast quarter; a traffic shape says how the hours differ. With
 * it stand the capacity that is held today and what the teams ask for.
 */
@NullMarked
package dev.parley.workload;

import org.jspecify.annotations.NullMarked;
