/** Archives written, proven, restored, moved between databases, and refused. */
@NullMarked
package dev.parley.archive;

import org.jspecify.annotations.NullMarked;
