/**
 * The end-to-end proof: the whole application as people meet it, in a real browser, from the first form to the workbook
 * that leaves. What can be told without a browser is tested beside its feature.
 */
@NullMarked
package dev.parley.e2e;

import org.jspecify.annotations.NullMarked;
