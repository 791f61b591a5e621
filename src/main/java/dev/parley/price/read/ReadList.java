package dev.parley.price.read;

import dev.parley.engine.pricing.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of one offer as files state it.
 *
 * @param offer   what the versions of one list have in common, such as {@code AmazonBedrock}
 * @param version what the publisher calls this one; empty where it has no name
 * @param asOf    the day it was published, or null where the files do not say
 * @param label   for people, such as {@code AWS Price List AmazonBedrock}
 * @param asItIs  true for a list of what holds when it is published; false for one that may tell of several days
 * @param retired models that the list itself says end on a day, by id
 */
public record ReadList(
        String offer,
        String version,
        @Nullable LocalDate asOf,
        String label,
        Grade grade,
        boolean asItIs,
        List<ReadPrice> prices,
        Map<String, LocalDate> retired) {}
