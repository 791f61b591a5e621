/**
 * The printers: each makes a file of a {@link dev.parley.engine.report.Document} and knows nothing else of Parley. The same
 * document gives the same bytes.
 */
@NullMarked
package dev.parley.paper.print;

import org.jspecify.annotations.NullMarked;
