/** Tests of the screen Files in. */
@NullMarked
package dev.parley.intake.ui;

import org.jspecify.annotations.NullMarked;
