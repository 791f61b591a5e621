package dev.parley.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments that a row may lack. */
final class Moments {

    private Moments() {}

    static @Nullable Instant of(ResultSet set, String column) throws SQLException {
        var moment = set.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
