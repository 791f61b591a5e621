package dev.parley.forecast;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CellRepository extends JpaRepository<CellRow, CellRow.Key> {

    @Query("select cell from CellRow cell where cell.id.workloadId in :workloads")
    List<CellRow> ofWorkloads(Collection<UUID> workloads);

    @Query(
            value = "select cell.* from forecast_cell cell join workload w on w.id = cell.workload_id"
                    + " where w.negotiation_id = :negotiation",
            nativeQuery = true)
    List<CellRow> ofNegotiation(UUID negotiation);
}
