@NullMarked
package dev.parley.workload.series;

import org.jspecify.annotations.NullMarked;
