/**
 * What AWS gets, and nothing else: our ask line by line and the demand behind it. The types here are the allow-list.
 * This package sees the engine's quantities and the description of a document, and nothing of the rest of Parley, so an
 * internal figure cannot get in.
 */
@NullMarked
package dev.parley.paper.aws;

import org.jspecify.annotations.NullMarked;
