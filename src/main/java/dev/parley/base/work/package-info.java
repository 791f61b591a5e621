/** Work that takes longer than a click: it goes on beside the screens, says how it stands, and can be ended. */
@NullMarked
package dev.parley.base.work;

import org.jspecify.annotations.NullMarked;
