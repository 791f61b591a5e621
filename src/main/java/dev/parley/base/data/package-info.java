/** What every feature's saving has in common: one optimistic statement that answers with a sealed result. */
@NullMarked
package dev.parley.base.data;

import org.jspecify.annotations.NullMarked;
