package dev.parley.price;

import dev.parley.engine.pricing.Rate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The price lists that a negotiation took in from files. A list is written once and never changed, so that its rates are kept
 * in memory; which lists count is asked each time.
 */
@Component
class TakenLists {

    private static final int MOST_REMEMBERED = 40;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RateRepository rates;
    private final Map<UUID, List<RateEntry>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, List<RateEntry>> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            });

    TakenLists(JdbcClient jdbc, JdbcTemplate template, RateRepository rates) {
        this.jdbc = jdbc;
        this.template = template;
        this.rates = rates;
    }

    /** In the order of publication; of the same day the one taken in first comes first. */
    List<PriceVersion> versions(UUID negotiation) {
        return jdbc.sql("select id, source, offer, version, as_of, intake_id, created_at from price_list"
                        + " where negotiation_id = ? and intake_id is not null order by as_of, created_at, id")
                .param(negotiation)
                .query((row, _) -> version(row))
                .list();
    }

    /** All rates of all lists that count. */
    List<RateEntry> rates(UUID negotiation) {
        var all = new ArrayList<RateEntry>();
        versions(negotiation).forEach(version -> all.addAll(of(version)));
        return all;
    }

    List<RateEntry> of(PriceVersion version) {
        var known = remembered.get(version.id());
        if (known == null) {
            known = rates.ofList(version.id()).stream()
                    .map(row -> row.toRecord(version))
                    .toList();
            remembered.put(version.id(), known);
        }
        return known;
    }

    /** Writes a list with its rates, in the caller's transaction. */
    @Transactional
    void write(UUID negotiation, PriceVersion version, List<RateEntry> entries, UUID by) {
        jdbc.sql("insert into price_list (id, negotiation_id, name, as_of, source, created_at, created_by, intake_id,"
                        + " offer, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version.id(),
                        negotiation,
                        version.offer() + " " + version.id(),
                        version.asOf(),
                        version.label(),
                        version.at().atOffset(ZoneOffset.UTC),
                        by,
                        version.intake(),
                        version.offer(),
                        version.version())
                .update();
        template.batchUpdate(
                "insert into rate (id, price_list_id, channel, provider, model, model_name, region, kind, usd, side,"
                        + " valid_from, source, grade, illustrative, note, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)",
                entries.stream().map(entry -> values(version, entry, by)).toList());
    }

    private static Object[] values(PriceVersion version, RateEntry entry, UUID by) {
        Rate rate = entry.rate();
        return new Object[] {
            entry.id(),
            version.id(),
            entry.channel(),
            entry.provider(),
            rate.model(),
            entry.modelName(),
            rate.region(),
            rate.kind().name(),
            rate.usd(),
            rate.side().name(),
            rate.from(),
            rate.source(),
            rate.grade().name(),
            rate.note(),
            by,
            version.at().atOffset(ZoneOffset.UTC)
        };
    }

    /** Deletes what an intake wrote. */
    @Transactional
    void remove(UUID negotiation, UUID intake) {
        jdbc.sql("delete from rate where price_list_id in"
                        + " (select id from price_list where negotiation_id = ? and intake_id = ?)")
                .params(negotiation, intake)
                .update();
        jdbc.sql("delete from price_list where negotiation_id = ? and intake_id = ?")
                .params(negotiation, intake)
                .update();
    }

    private static PriceVersion version(ResultSet row) throws SQLException {
        return new PriceVersion(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("offer"),
                row.getString("version"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("intake_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
