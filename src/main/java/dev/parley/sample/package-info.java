/**
 * The sample negotiation, Aldermoor: a whole negotiation to try Parley with, typed in as data under {@code db/demo} and
 * entered through the same services as everybody's, so that no figure is stored and every rule has been applied.
 */
@NullMarked
package dev.parley.sample;

import org.jspecify.annotations.NullMarked;
