@NullMarked
package dev.parley.base.data;

import org.jspecify.annotations.NullMarked;
