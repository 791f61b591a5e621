package dev.parley.archive;

import dev.parley.base.data.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * How many rows, and the sum of their SHA-256 modulo 2^256: equal for the same rows in whatever order a database gives them,
 * and another when one is missing, doubled or changed.
 */
final class RowSum {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private long rows = 0;
    private BigInteger sum = BigInteger.ZERO;

    void add(String line) {
        rows++;
        var digest = Sha256.digest().digest(line.getBytes(StandardCharsets.UTF_8));
        sum = sum.add(new BigInteger(1, digest)).mod(MODULUS);
    }

    Manifest.Sum value() {
        var hex = sum.toString(16);
        return new Manifest.Sum(rows, "0".repeat(64 - hex.length()) + hex);
    }
}
