/** The screens of demand: the inventory of workloads with its forms, and the capacity that is held today. */
@NullMarked
package dev.parley.workload.ui;

import org.jspecify.annotations.NullMarked;
