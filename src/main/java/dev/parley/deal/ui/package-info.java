/** The screens of deals: what a commitment costs, and the rounds with AWS. */
@NullMarked
package dev.parley.deal.ui;

import org.jspecify.annotations.NullMarked;
