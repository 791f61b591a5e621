/** Screens of deals. They print what {@link dev.parley.deal.Desk} computes and save through the room's services. */
@NullMarked
package dev.parley.deal.ui;

import org.jspecify.annotations.NullMarked;
