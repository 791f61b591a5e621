package dev.parley.engine.demand;

import dev.parley.engine.commitment.Block;
import java.util.List;

/** One month of a pool: its hours of the week, merged into blocks of the same load. */
sealed interface PoolMonth {

    record Priced(List<Block> blocks) implements PoolMonth {}

    record Unpriced(String reason) implements PoolMonth {}
}
