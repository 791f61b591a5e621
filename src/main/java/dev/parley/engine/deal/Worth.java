package dev.parley.engine.deal;

import java.math.BigDecimal;

/**
 * A difference of two expected payments as they are shown, in dollars to the cent.
 *
 * @param usd           above zero: it saves us money
 * @param standardError how far another seed typically moves it
 */
public record Worth(BigDecimal usd, BigDecimal standardError) {}
