@NullMarked
package dev.parley.base.ui;

import org.jspecify.annotations.NullMarked;
