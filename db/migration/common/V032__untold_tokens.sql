-- A class of token that a measured file does not tell is null in its hours: unknown, not zero. What was stored as zero before
-- stays as it is: it cannot be told any more which of it was unknown.
alter table workload_series_hour alter column input_ktpm drop not null;
alter table workload_series_hour alter column cache_read_ktpm drop not null;
alter table workload_series_hour alter column cache_write_ktpm drop not null;
alter table workload_series_hour alter column output_ktpm drop not null;
alter table workload_series_hour add constraint series_hour_told
  check (coalesce(input_ktpm, cache_read_ktpm, cache_write_ktpm, output_ktpm) is not null);
