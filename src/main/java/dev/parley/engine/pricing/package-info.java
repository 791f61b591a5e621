/**
 * Prices and what they buy.
 *
 * <p>A model is sold in several ways at once. On demand it is paid by the million tokens, with one price for each class
 * of token (input, output, read from and written to the prompt cache) and factors of it for batch, flex and priority
 * requests. Capacity is paid by the hour whether it is used or not: whole model units of one model in one region, or
 * the Reserved tier, sold by the thousand tokens a minute, input and output apart.
 *
 * <p>A {@link dev.parley.engine.pricing.Rate} belongs to a model, a region or scope, a kind and a date, and carries its
 * source and {@link dev.parley.engine.pricing.Grade}. The {@link dev.parley.engine.pricing.PriceBook} answers what was
 * in force on a day, or that it is unknown. A {@link dev.parley.engine.pricing.CapacityProduct} is data: what one unit
 * carries, in which steps and terms it is sold.
 */
@NullMarked
package dev.parley.engine.pricing;

import org.jspecify.annotations.NullMarked;
