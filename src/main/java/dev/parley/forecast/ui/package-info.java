/** The forecast's screen: a sheet of workloads by quarter, and below it what that volume costs on demand. */
@NullMarked
package dev.parley.forecast.ui;

import org.jspecify.annotations.NullMarked;
