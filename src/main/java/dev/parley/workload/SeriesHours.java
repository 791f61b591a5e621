package dev.parley.workload;

import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.engine.demand.MeasuredHour;
import dev.parley.engine.pricing.TokenClass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/**
 * Rows of workload_series_hour: written with their series and never changed. A year has 8,760 of them. A class of token that the file does not
 * tell is null.
 */
@Repository
class SeriesHours {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    SeriesHours(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID series, List<MeasuredHour> hours) {
        jdbc.batchUpdate("""
                insert into workload_series_hour (series_id, hour_start, seconds, input_ktpm, cache_read_ktpm,
                  cache_write_ktpm, output_ktpm, minutes, minute_cv, minute_p95, minute_peak)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", hours, BATCH, (statement, hour) -> {
            var minutes = hour.minutes();
            statement.setObject(1, series);
            statement.setObject(2, hour.start().atOffset(ZoneOffset.UTC));
            statement.setInt(3, hour.seconds());
            statement.setBigDecimal(4, hour.mean().input());
            statement.setBigDecimal(5, hour.mean().cacheRead());
            statement.setBigDecimal(6, hour.mean().cacheWrite());
            statement.setBigDecimal(7, hour.mean().output());
            statement.setObject(8, minutes == null ? null : minutes.count(), Types.INTEGER);
            statement.setBigDecimal(9, minutes == null ? null : minutes.cv());
            statement.setBigDecimal(10, minutes == null ? null : minutes.p95());
            statement.setBigDecimal(11, minutes == null ? null : minutes.peak());
        });
    }

    List<MeasuredHour> of(UUID series) {
        return jdbc.query(
                "select * from workload_series_hour where series_id = ? order by hour_start",
                (set, _) -> hour(set),
                series);
    }

    /** Mean of the measured seconds of a period, by workload. */
    Map<UUID, MeasuredMean> means(UUID negotiation, Instant from, Instant to) {
        var seconds = BigDecimal.valueOf(Duration.between(from, to).toSeconds());
        var means = new HashMap<UUID, MeasuredMean>();
        jdbc.query(
                """
                select s.workload_id, s.file_name, sum(h.seconds) as seconds,
                  sum(h.input_ktpm * h.seconds) as input,
                  sum(h.cache_read_ktpm * h.seconds) as cache_read,
                  sum(h.cache_write_ktpm * h.seconds) as cache_write,
                  sum(h.output_ktpm * h.seconds) as output,
                  sum(case when h.input_ktpm is not null then h.seconds end) as input_told,
                  sum(case when h.cache_read_ktpm is not null then h.seconds end) as cache_read_told,
                  sum(case when h.cache_write_ktpm is not null then h.seconds end) as cache_write_told,
                  sum(case when h.output_ktpm is not null then h.seconds end) as output_told
                from workload_series s join workload_series_hour h on h.series_id = s.id
                where s.negotiation_id = ? and h.hour_start >= ? and h.hour_start < ?
                group by s.workload_id, s.file_name""",
                (RowCallbackHandler) set -> {
                    means.put(
                            set.getObject("workload_id", UUID.class),
                            new MeasuredMean(
                                    new MeasuredFlow(
                                            mean(set, "input"),
                                            mean(set, "cache_read"),
                                            mean(set, "cache_write"),
                                            mean(set, "output")),
                                    set.getBigDecimal("seconds").divide(seconds, MathContext.DECIMAL64),
                                    set.getString("file_name")));
                },
                negotiation,
                from.atOffset(ZoneOffset.UTC),
                to.atOffset(ZoneOffset.UTC));
        return means;
    }

    /** Classes of token that an hour of a series tells. */
    Set<TokenClass> told(UUID series) {
        return Objects.requireNonNull(
                jdbc.queryForObject("""
                select max(input_ktpm) as input_ktpm, max(cache_read_ktpm) as cache_read_ktpm,
                  max(cache_write_ktpm) as cache_write_ktpm, max(output_ktpm) as output_ktpm
                from workload_series_hour where series_id = ?""", (set, _) -> flow(set).told(), series));
    }

    private static @Nullable BigDecimal mean(ResultSet set, String column) throws SQLException {
        var sum = set.getBigDecimal(column);
        return sum == null ? null : sum.divide(set.getBigDecimal(column + "_told"), MathContext.DECIMAL64);
    }

    private static MeasuredHour hour(ResultSet set) throws SQLException {
        return new MeasuredHour(
                set.getObject("hour_start", OffsetDateTime.class).toInstant(),
                set.getInt("seconds"),
                flow(set),
                minutes(set));
    }

    private static MeasuredFlow flow(ResultSet set) throws SQLException {
        return new MeasuredFlow(
                told(set, "input_ktpm"),
                told(set, "cache_read_ktpm"),
                told(set, "cache_write_ktpm"),
                told(set, "output_ktpm"));
    }

    private static @Nullable BigDecimal told(ResultSet set, String column) throws SQLException {
        return set.getBigDecimal(column) == null ? null : plain(set, column);
    }

    private static MeasuredHour.@Nullable Minutes minutes(ResultSet set) throws SQLException {
        var count = set.getInt("minutes");
        return set.wasNull()
                ? null
                : new MeasuredHour.Minutes(
                        count, plain(set, "minute_cv"), plain(set, "minute_p95"), plain(set, "minute_peak"));
    }

    private static BigDecimal plain(ResultSet set, String column) throws SQLException {
        var value = set.getBigDecimal(column);
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
