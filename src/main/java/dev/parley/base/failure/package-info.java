/**
 * What somebody is told when something fails: a calm sentence, what became of their work, and a reference that finds the
 * cause in the log. No stack trace, class name or version leaves the house.
 */
@NullMarked
package dev.parley.base.failure;

import org.jspecify.annotations.NullMarked;
