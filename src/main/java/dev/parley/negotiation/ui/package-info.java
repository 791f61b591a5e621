/** The shell around every screen of a negotiation, and the negotiation's own screens. */
@NullMarked
package dev.parley.negotiation.ui;

import org.jspecify.annotations.NullMarked;
