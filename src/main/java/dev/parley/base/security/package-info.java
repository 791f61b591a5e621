/** Who gets in, and what every response says about how it may be used: sign-in, sessions, headers. */
@NullMarked
package dev.parley.base.security;

import org.jspecify.annotations.NullMarked;
