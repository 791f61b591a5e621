/** The screen where files are dropped, looked at and taken in, and the list of what was. */
@NullMarked
package dev.parley.intake.ui;

import org.jspecify.annotations.NullMarked;
