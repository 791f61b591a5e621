/** The screen of moves: the best one of each workload, everywhere it might go, and what all of it comes to. */
@NullMarked
package dev.parley.migration.ui;

import org.jspecify.annotations.NullMarked;
