package dev.parley.schedule;

/**
 * How far the worth of the asks is computed.
 *
 * @param done plans made
 * @param of   plans needed: each ask alone, and for each pool today's terms and all its asks
 */
public record AskProgress(int done, int of) {}
