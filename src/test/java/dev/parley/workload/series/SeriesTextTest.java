package dev.parley.workload.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.MeasuredHour;
import dev.parley.engine.demand.Measurement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTextTest {

    @Test
    void rows_an_hour_apart_are_hours_whatever_the_columns_are_called() {
        ReadSeries read = read("""
                bucket_start_utc,requests,ContextTokens,GeneratedTokens
                2024-05-12T00:00:00Z,10,6000000,1.2e+06
                2024-05-12T01:00:00Z,12,12000000,2400000
                """);
        assertEquals(3600, read.series().bucketSeconds());
        assertEquals(2, read.taken());
        assertEquals(List.of("Not used: requests."), read.remarks());
        MeasuredHour first = hours(read).getFirst();
        same("100", first.mean().input());
        same("20", first.mean().output());
    }

    @Test
    void without_a_header_the_columns_are_time_input_output_cache_read_cache_write() {
        ReadSeries read = read("2026-09-07T00:00Z;60;120;180;240\n2026-09-07T00:01Z;60;120;180;240\n");
        MeasuredHour hour = hours(read).getFirst();
        same("0.06", hour.mean().input());
        same("0.12", hour.mean().output());
        same("0.18", hour.mean().cacheRead());
        same("0.24", hour.mean().cacheWrite());
    }

    @Test
    void times_without_a_zone_are_not_guessed() {
        String text = "time,input,output\n2026-09-07 10:00,1,1\n2026-09-07 11:00,1,1\n";
        InvalidInput refused = refused(text, SeriesOptions.USUAL);
        assertEquals("zone", refused.field());
        assertEquals(
                "2 times such as 2026-09-07 10:00 bear no zone: choose the zone they were written in.",
                refused.sentence());
        ReadSeries berlin = SeriesText.read(text, SeriesOptions.USUAL.in(ZoneId.of("Europe/Berlin")));
        assertEquals(Instant.parse("2026-09-07T08:00:00Z"), berlin.series().start());
    }

    @Test
    void clocks_put_back_show_an_hour_twice_and_put_forward_skip_one() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ReadSeries back = SeriesText.read("""
                time,input
                2026-10-25 01:00,1
                2026-10-25 02:00,2
                2026-10-25 02:00,3
                2026-10-25 03:00,4
                """, SeriesOptions.USUAL.in(berlin));
        assertEquals(4, back.taken());
        assertEquals(Instant.parse("2026-10-24T23:00:00Z"), back.series().start());
        assertEquals(Instant.parse("2026-10-25T03:00:00Z"), back.series().end());
        ReadSeries forward = SeriesText.read("""
                time,input
                2026-03-29 00:00,1
                2026-03-29 01:00,1
                2026-03-29 02:00,1
                2026-03-29 03:00,1
                """, SeriesOptions.USUAL.in(berlin));
        assertEquals(3, forward.taken());
        assertEquals(
                "\"2026-03-29 02:00\" does not exist in Europe/Berlin: clocks were put forward",
                forward.examples().getFirst().reason());
    }

    @Test
    void offsets_and_seconds_since_1970_are_the_same_times() {
        ReadSeries read = read("""
                timestamp,input
                2026-09-07T02:00:00+02:00,1
                2026-09-07T03:00:00+0200,1
                2026-09-07 02:00:00 UTC,1
                1788750000,1
                1788753600000,1
                """);
        assertEquals(Instant.parse("2026-09-07T00:00:00Z"), read.series().start());
        assertEquals(5, read.taken());
        assertEquals(0, read.rejected());
    }

    @Test
    void a_decimal_comma_is_found_by_a_number_that_can_be_nothing_else() {
        ReadSeries comma = read("time;input;output\n2026-09-07T00:00Z;1.234,5;0,5\n2026-09-07T01:00Z;1.250;2,0\n");
        same("0.020575", hours(comma).getFirst().mean().input());
        same("0.020833333", hours(comma).get(1).mean().input());
        assertTrue(comma.remarks().contains("A comma is read as the decimal sign."));
        ReadSeries thousands = read("time;input\n2026-09-07T00:00Z;60,000\n2026-09-07T01:00Z;1,200,000\n");
        same("1", hours(thousands).getFirst().mean().input());
        assertTrue(thousands.remarks().contains("A comma separates thousands."));
    }

    @Test
    void every_row_that_is_not_taken_says_why() {
        ReadSeries read = read("""
                timestamp,input,output
                2026-09-07T00:00Z,10,1
                2026-09-07T01:00Z,10
                yesterday,10,1
                2026-09-07T02:00Z,-5,1
                2026-09-07T03:00Z,ten,1
                2026-09-07T04:00Z,,1
                2026-09-07T05:00Z,10,1
                2026-09-07T05:00Z,11,1
                2026-09-07T05:30Z,10,1
                2026-09-07T06:00Z,1e99,1
                2026-02-30T06:00Z,1,1
                1970-01-01T00:00Z,1,1
                2026-09-07T06:00Z,10,1
                2026-09-07T07:00Z,10,1
                2026-09-07T08:00Z,10,1
                2026-09-07T09:00Z,10,1
                """);
        assertEquals(6, read.taken());
        assertEquals(10, read.rejected());
        assertEquals(
                List.of(
                        "3: 2 cells, the first line has 3",
                        "4: \"yesterday\" is no time: write 2026-09-07T13:00Z",
                        "5: input -5 is negative",
                        "6: input \"ten\" is no number",
                        "7: input is empty",
                        "9: 2026-09-07T05:00:00Z stands in line 8 already",
                        "10: 2026-09-07T05:30:00Z is not on the grid of 1 hour of the other rows",
                        "11: input 1e99 is above 1,000,000,000,000,000",
                        "12: \"2026-02-30T06:00Z\" is no time of the calendar",
                        "13: \"1970-01-01T00:00Z\" is 1970-01-01T00:00:00Z, before 2015 or after 2100"),
                read.examples().stream()
                        .map(one -> one.line() + ": " + one.reason())
                        .toList());
    }

    @Test
    void a_text_that_is_no_series_is_refused_as_a_whole() {
        says("Nothing to read", "  \n ");
        says("a header and no rows", "timestamp,input,output\n");
        says("No column holds the time", "a,b,c\n1,2,3\n");
        says("No column holds input tokens", "timestamp,requests\n2026-09-07T00:00Z,1\n");
        says("None of 2 rows can be read. Line 2: ", "timestamp,input\nx,1\ny,2\n");
        says("at least two buckets", "timestamp,input\n2026-09-07T00:00Z,1\n");
        says("24 hours apart", "timestamp,input\n2026-09-07T00:00Z,1\n2026-09-08T00:00Z,1\n");
        says("7 seconds apart", "timestamp,input\n2026-09-07T00:00:00Z,1\n2026-09-07T00:00:07Z,1\n");
        says("This is no text", "PK\u0003\u0004\u0000\u0000");
        says(
                "at most 3000000 fit",
                "timestamp,input\n2026-09-07T00:00:00Z,1\n2026-09-07T00:00:01Z,1\n2027-09-07T00:00:01Z,1\n");
    }

    @Test
    void fifty_megabytes_are_read_and_more_are_refused() {
        StringBuilder text = new StringBuilder("timestamp,input,output\n");
        long second = Instant.parse("2026-09-01T00:00:00Z").getEpochSecond();
        while (text.length() < 50_000_000) {
            text.append(second++).append(",1234567890123,98765432109\n");
        }
        ReadSeries read = read(text.toString());
        assertEquals(1, read.series().bucketSeconds());
        assertTrue(read.taken() > 1_200_000, "rows taken: " + read.taken());
        String more = text.append("x".repeat(3_000_000)).toString();
        says("at most 52,428,800 fit", more);
    }

    @Test
    void hours_that_begin_at_half_past_are_spread_over_both_halves() {
        ReadSeries read = SeriesText.read(
                "time,input\n2026-09-07 00:00,120000\n2026-09-07 01:00,240000\n2026-09-07 02:00,120000\n",
                SeriesOptions.USUAL.in(ZoneId.of("Asia/Kolkata")));
        assertEquals(1800, read.series().bucketSeconds());
        List<MeasuredHour> hours = hours(read);
        assertEquals(Instant.parse("2026-09-06T18:00:00Z"), hours.getFirst().start());
        assertEquals(1800, hours.getFirst().seconds());
        // 19:00 UTC: half of the first row and half of the second.
        same("3", hours.get(1).mean().input());
        assertTrue(read.remarks().getLast().contains("30 minutes after the full hour UTC"));
    }

    @Test
    void amounts_may_be_rates() {
        String text = "time,input\n2026-09-07T00:00Z,12.5\n2026-09-07T00:05Z,12.5\n";
        same(
                "0.0125",
                hours(with(text, SeriesOptions.Amounts.PER_MINUTE))
                        .getFirst()
                        .mean()
                        .input());
        same(
                "12.5",
                hours(with(text, SeriesOptions.Amounts.THOUSAND_PER_MINUTE))
                        .getFirst()
                        .mean()
                        .input());
    }

    @Test
    void requests_are_summed_up_to_minutes_and_a_minute_without_one_had_no_traffic() {
        ReadSeries read = read("""
                TIMESTAMP,ContextTokens,GeneratedTokens
                2023-11-16 18:17:03.9799600Z,4000,10
                2023-11-16 18:17:04.0319600Z,3000,8
                2023-11-16 18:19:04.0781490Z,500,82
                """);
        assertEquals(60, read.series().bucketSeconds());
        assertEquals(3, read.series().measured());
        same("2.5", hours(read).getFirst().mean().input());
        same("0.033333333", hours(read).getFirst().mean().output());
    }

    @Test
    void a_byte_order_mark_and_quotes_are_no_part_of_a_name() {
        ReadSeries read = read("\ufeff\"timestamp\",\"input\"\n\"2026-09-07T00:00Z\",\"1,000\"\n2026-09-07T01:00Z,2\n");
        assertEquals(2, read.taken());
        same("0.016666667", hours(read).getFirst().mean().input());
    }

    private static ReadSeries with(String text, SeriesOptions.Amounts amounts) {
        return SeriesText.read(text, new SeriesOptions(null, amounts, SeriesOptions.Rows.FOUND, false));
    }

    private static ReadSeries read(String text) {
        return SeriesText.read(text, SeriesOptions.USUAL);
    }

    private static List<MeasuredHour> hours(ReadSeries read) {
        return Measurement.of(read.series()).hours().hours();
    }

    private static void says(String part, String text) {
        String sentence = refused(text, SeriesOptions.USUAL).sentence();
        assertTrue(sentence.contains(part), sentence);
    }

    private static InvalidInput refused(String text, SeriesOptions options) {
        return assertThrows(InvalidInput.class, () -> SeriesText.read(text, options));
    }

    private static void same(String expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual), expected + " expected, got " + actual);
    }
}
