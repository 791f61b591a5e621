package dev.parley.price;

import dev.parley.engine.pricing.Grade;
import java.time.LocalDate;

/**
 * Where a number comes from.
 *
 * @param asOf         the day it was seen, measured or quoted
 * @param illustrative true when it is invented for an example
 */
public record Evidence(String source, LocalDate asOf, Grade grade, boolean illustrative) {}
