package dev.parley.workload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rows of measured_layer. Written once; changed only when a layer below is undone. */
@Repository
class MeasuredLayers {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SELECT = "select id, intake_id, workload_id, position, layer from measured_layer ";

    private final JdbcClient jdbc;

    MeasuredLayers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void insert(UUID negotiation, UUID intake, UUID workload, MeasuredLayer layer) {
        long last = jdbc.sql("select coalesce(max(position), 0) from measured_layer where workload_id = ?")
                .param(workload)
                .query(Long.class)
                .single();
        jdbc.sql("insert into measured_layer (id, negotiation_id, intake_id, workload_id, position, undone, layer)"
                        + " values (?, ?, ?, ?, ?, false, ?)")
                .params(UUID.randomUUID(), negotiation, intake, workload, last + 1, MAPPER.writeValueAsString(layer))
                .update();
    }

    /** Those of an intake that are not undone. */
    List<MeasuredLayer.Stored> of(UUID negotiation, UUID intake) {
        return jdbc.sql(SELECT + "where negotiation_id = ? and intake_id = ? and undone = false order by workload_id")
                .params(negotiation, intake)
                .query(MeasuredLayers::stored)
                .list();
    }

    /** The uppermost of a workload. */
    Optional<MeasuredLayer.Stored> top(UUID workload) {
        return below(workload, Long.MAX_VALUE);
    }

    /** The next one under it. */
    Optional<MeasuredLayer.Stored> below(MeasuredLayer.Stored layer) {
        return below(layer.workload(), layer.position());
    }

    private Optional<MeasuredLayer.Stored> below(UUID workload, long position) {
        return jdbc.sql(SELECT + "where workload_id = ? and position < ? and undone = false order by position desc"
                        + " fetch first 1 rows only")
                .params(workload, position)
                .query(MeasuredLayers::stored)
                .optional();
    }

    /** Codes of the workloads that intakes were laid over, in their order, by intake; also of those that were undone. */
    Map<UUID, List<String>> codes(UUID negotiation) {
        var codes = new HashMap<UUID, List<String>>();
        jdbc.sql("select distinct l.intake_id, w.code from measured_layer l join workload w on w.id = l.workload_id"
                        + " where l.negotiation_id = ? order by w.code")
                .param(negotiation)
                .query((set, _) -> codes.computeIfAbsent(set.getObject("intake_id", UUID.class), _ -> new ArrayList<>())
                        .add(set.getString("code")))
                .list();
        return codes;
    }

    /** The next one upon it. */
    Optional<MeasuredLayer.Stored> above(MeasuredLayer.Stored layer) {
        return jdbc.sql(SELECT + "where workload_id = ? and position > ? and undone = false order by position"
                        + " fetch first 1 rows only")
                .params(layer.workload(), layer.position())
                .query(MeasuredLayers::stored)
                .optional();
    }

    /** Until the transaction ends nobody else takes something in for these workloads, or undoes it. */
    void lock(Collection<UUID> workloads) {
        workloads.stream()
                .sorted()
                .forEach(workload -> jdbc.sql("select id from workload where id = ? for update")
                        .param(workload)
                        .query(UUID.class)
                        .optional());
    }

    @Transactional
    void change(UUID id, MeasuredLayer layer) {
        jdbc.sql("update measured_layer set layer = ? where id = ?")
                .params(MAPPER.writeValueAsString(layer), id)
                .update();
    }

    @Transactional
    void undone(UUID id) {
        jdbc.sql("update measured_layer set undone = true where id = ?")
                .param(id)
                .update();
    }

    private static MeasuredLayer.Stored stored(ResultSet set, int index) throws SQLException {
        return new MeasuredLayer.Stored(
                set.getObject("id", UUID.class),
                set.getObject("intake_id", UUID.class),
                set.getObject("workload_id", UUID.class),
                set.getLong("position"),
                MAPPER.readValue(set.getString("layer"), MeasuredLayer.class));
    }
}
