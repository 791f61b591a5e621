package dev.parley.schedule;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PositionRepository extends JpaRepository<PositionRow, UUID> {}
