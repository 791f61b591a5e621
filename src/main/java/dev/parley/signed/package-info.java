/**
 * The years after signing. A deal that was signed becomes an {@link dev.parley.signed.Agreement}: a frozen layer of terms and
 * dated rates; an amendment is a further layer, and none is rewritten. Everything else here holds what happens against what was
 * agreed: capacity that renews itself at an old rate, counted spend against the commitment, rates on a bill against those of the
 * agreement, savings against those that were planned, the outcome against where we stood. Words to avoid: "contract value",
 * "burn-down", "leakage".
 */
@NullMarked
package dev.parley.signed;

import org.jspecify.annotations.NullMarked;
