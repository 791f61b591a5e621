/** The screens of the deals: what to commit to, and what each deal costs. None is open to whoever does not see positions. */
@NullMarked
package dev.parley.deal.ui;

import org.jspecify.annotations.NullMarked;
