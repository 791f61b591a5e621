package dev.parley.schedule;

import org.junit.jupiter.api.Test;

class SchedulesTest extends ScheduleTestBase {

    @Test
    void dump() {
        long t = System.nanoTime();
        for (var line : first.lines()) {
            System.out.println(line.number() + " | " + line.bundle() + " | " + line.label() + " | " + line.account() + " | "
                    + line.term() + " | " + line.unit() + " | " + line.paper() + " | " + line.list() + " | " + line.current()
                    + " | " + line.grade() + " | " + first.contractYears().stream().map(line::quantity).toList() + " | "
                    + first.contractYears().stream().map(y -> Totals.line(line, y, Totals.At.LIST)).toList());
        }
        System.out.println(first.contractYears().stream().map(y -> Totals.of(first.lines(), java.util.List.of(y), Totals.At.LIST)).toList());
        System.out.println(run.result().contractYears());
        persons.run(lead, () -> {
            for (var line : first.lines()) {
                if (line.list() != null) saved(schedules.ask(id(), line.id(), line.list().multiply(new java.math.BigDecimal("0.75")).stripTrailingZeros(), line.version()));
            }
            long a = System.nanoTime();
            var worth = schedules.worth(id(), 1);
            System.out.println((System.nanoTime() - a) / 1_000_000 + " ms");
            for (var line : first.lines()) System.out.println(line.label() + " " + line.term() + " " + worth.line(line.id()));
            System.out.println(worth.jointly());
        });
    }
}
