package dev.parley.price;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rates of agreements that were signed. Each signing lays one list upon the price book and is never rewritten: from the day
 * an amendment holds, the list before it ends.
 */
@Service
public class AgreedPrices {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SaveSteps steps;
    private final Access access;
    private final CurrentPerson currentPerson;

    AgreedPrices(JdbcClient jdbc, JdbcTemplate batches, SaveSteps steps, Access access, CurrentPerson currentPerson) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.steps = steps;
        this.access = access;
        this.currentPerson = currentPerson;
    }

    /**
     * @param usd dollars per unit of the kind
     * @param to  last day in force
     */
    public record Agreed(
            ModelInfo model,
            String region,
            PriceKind kind,
            BigDecimal usd,
            LocalDate from,
            LocalDate to,
            String note) {}

    /**
     * Writes them in the caller's transaction.
     *
     * @param from   first day on which the signing holds: from then on no older one does
     * @param source for people: which agreement
     */
    @Transactional
    public void write(UUID negotiation, UUID signing, LocalDate from, String source, List<Agreed> agreed) {
        access.require(negotiation, Permission.EDIT_PRICES);
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var list = UUID.randomUUID();
        var at = steps.now().atOffset(ZoneOffset.UTC);
        var by = currentPerson.get().id();
        jdbc.sql("insert into price_list (id, negotiation_id, name, as_of, source, created_at, created_by, signing_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(list, negotiation, "Agreed " + signing, from, source, at, by, signing)
                .update();
        batches.batchUpdate(
                "insert into rate (id, price_list_id, channel, provider, model, model_name, region, kind, usd, side,"
                        + " valid_from, valid_to, source, grade, illustrative, note, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)",
                agreed.stream()
                        .map(one -> new Object[] {
                            UUID.randomUUID(),
                            list,
                            one.model().channel(),
                            one.model().provider(),
                            one.model().id(),
                            one.model().name(),
                            one.region(),
                            one.kind().name(),
                            one.usd(),
                            PriceSide.NEGOTIATED.name(),
                            one.from(),
                            one.to(),
                            source,
                            Grade.Q.name(),
                            one.note(),
                            by,
                            at
                        })
                        .toList());
    }

    /** Takes out what a signing wrote, in the caller's transaction. */
    @Transactional
    public void undo(UUID negotiation, UUID signing) {
        access.require(negotiation, Permission.EDIT_PRICES);
        access.require(negotiation, Permission.EDIT_POSITIONS);
        jdbc.sql("delete from rate where price_list_id in"
                        + " (select id from price_list where negotiation_id = ? and signing_id = ?)")
                .params(negotiation, signing)
                .update();
        jdbc.sql("delete from price_list where negotiation_id = ? and signing_id = ?")
                .params(negotiation, signing)
                .update();
    }

    private record Laid(UUID list, LocalDate from) {}

    /** What holds: each list until the day before the next one begins, of two from the same day the later one. */
    List<RateEntry> rates(UUID negotiation) {
        var lists = jdbc.sql("select id, as_of from price_list where negotiation_id = ? and signing_id is not null"
                        + " order by as_of, created_at, id")
                .param(negotiation)
                .query((row, _) -> new Laid(row.getObject("id", UUID.class), row.getObject("as_of", LocalDate.class)))
                .list();
        var held = new ArrayList<RateEntry>();
        for (int i = 0; i < lists.size(); i++) {
            var next = i + 1 < lists.size() ? lists.get(i + 1).from() : null;
            for (var one : of(lists.get(i))) {
                if (next == null) {
                    held.add(one);
                } else if (one.rate().from().isBefore(next)) {
                    held.add(one.until(next.minusDays(1)));
                }
            }
        }
        return List.copyOf(held);
    }

    private List<RateEntry> of(Laid list) {
        return jdbc.sql("select * from rate where price_list_id = ? order by model, region, kind, valid_from")
                .param(list.list())
                .query((row, _) -> entry(row))
                .list();
    }

    private static RateEntry entry(ResultSet row) throws SQLException {
        var rate = new Rate(
                row.getString("model"),
                row.getString("region"),
                PriceKind.valueOf(row.getString("kind")),
                RateRow.plain(row.getBigDecimal("usd")),
                PriceSide.NEGOTIATED,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                Grade.valueOf(row.getString("grade")),
                false,
                row.getString("note"));
        return new RateEntry(
                row.getObject("id", UUID.class),
                false,
                row.getString("channel"),
                row.getString("provider"),
                row.getString("model_name"),
                rate,
                row.getLong("version"),
                null,
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                null,
                true);
    }
}
