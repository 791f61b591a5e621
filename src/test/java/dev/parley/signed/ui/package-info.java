/** Tests of the screens of what is signed. */
@NullMarked
package dev.parley.signed.ui;

import org.jspecify.annotations.NullMarked;
