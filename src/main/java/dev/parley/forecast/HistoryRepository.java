package dev.parley.forecast;

import dev.parley.engine.demand.ForecastCase;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HistoryRepository extends JpaRepository<HistoryRow, UUID> {

    List<HistoryRow> findTop100ByWorkloadIdAndQuarterAndScenarioOrderByChangedAtDesc(
            UUID workload, String quarter, ForecastCase scenario);
}
