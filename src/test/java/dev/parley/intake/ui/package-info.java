/** Tests of the screen where files are taken in. */
@NullMarked
package dev.parley.intake.ui;

import org.jspecify.annotations.NullMarked;
