/** What every feature rests on: the shell, saving, security. It knows nothing of negotiations. */
@NullMarked
package dev.parley.base;

import org.jspecify.annotations.NullMarked;
