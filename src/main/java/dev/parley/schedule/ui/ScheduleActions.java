package dev.parley.schedule.ui;

import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.SortOrder;
import dev.parley.schedule.Position;
import dev.parley.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the table asks of its screen. */
interface ScheduleActions {

    SaveResult<ScheduleLine> ask(ScheduleLine line, @Nullable BigDecimal rate);

    /** @param position with the version that was seen */
    SaveResult<Position> position(ScheduleLine line, Position position);

    /** Opens the line below its row, or closes what is open. */
    void open(@Nullable ScheduleLine line);

    /** @param next how lines are sorted, or null for the schedule's own order */
    void sort(@Nullable SortOrder next);

    /** An ask on the screen changed: what is shown beside the table follows the lines as they are now. */
    void asked(List<ScheduleLine> lines);

    /** The database has it: the screen says when. */
    void saved(Instant at);

    /** It was not saved. */
    void failed(String why);
}
