/**
 * What the house reads: where we stand, what to commit to and why, what it costs with its band, what else there is. Marked
 * internal and confidential on every page and sheet; nothing here is ever part of a paper for AWS.
 */
@NullMarked
package dev.parley.paper.inside;

import org.jspecify.annotations.NullMarked;
