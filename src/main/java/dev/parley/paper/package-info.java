/**
 * Papers: what leaves the house and what stays in it. A paper for AWS is built from the types of
 * {@code dev.parley.paper.aws}, which have no field that could hold a target, a walk-away, an alternative, a
 * probability or a comment; {@link dev.parley.paper.Papers} is the only place where such a type is made.
 */
@NullMarked
package dev.parley.paper;

import org.jspecify.annotations.NullMarked;
