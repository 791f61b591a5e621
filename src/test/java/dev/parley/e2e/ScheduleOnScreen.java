package dev.parley.e2e;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The dollars that the schedule's screen shows for one contract year.
 *
 * @param year  "CY1"
 * @param lines amount at our ask of each line in its order, by line and term
 * @param total the sum that the screen shows
 */
record ScheduleOnScreen(String year, List<Map.Entry<String, BigDecimal>> lines, BigDecimal total) {

    /** Header, body and total of the table as the person sees them; fields give what stands in them. */
    private static final String READ = """
            () => {
              const table = document.querySelector('.p-schedule-table table');
              const text = cell => cell.querySelector('input') ? cell.querySelector('input').value : cell.innerText;
              const rows = selector => [...table.querySelectorAll(selector)]
                .map(row => [...row.children].map(cell => text(cell).trim()));
              return [...rows('thead tr:last-child'), ...rows('tbody tr:not(.p-group)'), ...rows('tfoot tr')];
            }
            """;

    @SuppressWarnings("unchecked")
    static ScheduleOnScreen read(Page page) {
        var rows = (List<List<String>>) Objects.requireNonNull(page.evaluate(READ));
        var header = rows.getFirst();
        int column = -1;
        for (int index = 0; index < header.size(); index++) {
            if (header.get(index).toLowerCase().endsWith(" at our ask")) {
                column = index;
            }
        }
        var lines = new ArrayList<Map.Entry<String, BigDecimal>>();
        for (var row : rows.subList(1, rows.size() - 1)) {
            lines.add(Map.entry(row.getFirst() + " | " + row.get(1), dollars(row.get(column))));
        }
        return new ScheduleOnScreen(
                header.get(column).substring(0, 3),
                lines,
                dollars(rows.getLast().get(column)));
    }

    private static BigDecimal dollars(String shown) {
        return new BigDecimal(shown.replace("$", "").replace(",", "").strip());
    }
}
