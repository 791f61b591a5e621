package dev.parley.price.read;

import dev.parley.intake.Rejects;
import java.util.List;

/**
 * What was read of some files.
 *
 * @param read    rows, keys or items that were looked at
 * @param remarks sentences on how they were read
 */
public record ReadPrices(List<ReadList> lists, Rejects rejects, long read, List<String> remarks) {}
