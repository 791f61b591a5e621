/** Tests of the editable grid. */
@NullMarked
package dev.parley.base.ui.sheet;

import org.jspecify.annotations.NullMarked;
