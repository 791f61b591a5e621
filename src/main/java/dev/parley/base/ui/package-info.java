/**
 * What every screen is built of: cards, figures, dense tables, badges, marks, charts, and the way numbers are written.
 *
 * <p>One meaning has one look. Teal is committed and good, amber is on demand, red hatching is paid for and idle, dashes
 * are unknown, violet never leaves the house. Nothing is said by colour alone: there is always a sign, a word or a
 * pattern beside it. The style sheet {@code styles.css} holds the look; these classes hold structure and accessible
 * names.
 */
@NullMarked
package dev.parley.base.ui;

import org.jspecify.annotations.NullMarked;
