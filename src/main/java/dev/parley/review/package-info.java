/**
 * Review: what obliges the company is laid before somebody else first. A <em>submission</em> is a frozen fact, the exact
 * content of a plan run, a schedule, a deal or a paper with its SHA-256; approval names that hash, so an edit in between asks
 * again. What it needs follows from the content: each {@link dev.parley.review.Need} is a kind and an amount. A <em>right</em> to
 * approve is a kind and a limit given to a person in one negotiation; it is no role, and nobody approves what bears an edit
 * of their own. Words to avoid: "workflow", "ticket", "sign-off".
 */
@NullMarked
package dev.parley.review;

import org.jspecify.annotations.NullMarked;
