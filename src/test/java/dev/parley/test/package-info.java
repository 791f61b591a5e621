/** What tests share: one running application with an empty database in memory, and people to act as. */
@NullMarked
package dev.parley.test;

import org.jspecify.annotations.NullMarked;
