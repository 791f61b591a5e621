package dev.parley.price;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A list that was taken in from a file: one version of an offer.
 *
 * @param label   for people, such as {@code AWS Price List AmazonBedrock, version 20260911124408}
 * @param offer   what the versions of one list have in common
 * @param version what the publisher calls it; empty where it has no name
 * @param asOf    the day it was published
 * @param intake  where it came from: file, hash, and who took it in
 */
public record PriceVersion(
        UUID id, String label, String offer, String version, LocalDate asOf, UUID intake, Instant at) {}
