/** The HTTP interface as its callers see it. */
@NullMarked
package dev.parley.api;

import org.jspecify.annotations.NullMarked;
