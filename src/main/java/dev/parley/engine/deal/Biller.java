package dev.parley.engine.deal;

/** Whose invoice a line is on. Support is charged on what AWS bills itself. */
public enum Biller {
    AWS,
    MARKETPLACE
}
