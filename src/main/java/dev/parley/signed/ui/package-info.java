/** The screens of what follows a signature: the agreement, landing, the bill check, the debrief. */
@NullMarked
package dev.parley.signed.ui;

import org.jspecify.annotations.NullMarked;
