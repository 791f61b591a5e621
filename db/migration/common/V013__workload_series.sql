-- Measured traffic of a workload: where it came from and what it says, one series a workload. The text itself is not kept;
-- its SHA-256 says whether a file at hand is the one that was read. Flows are thousand tokens a minute.
-- minute_carried: what capacity of some multiples of the hour's mean carries of its minutes, as pairs such as 1:0.96.
create table workload_series (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  workload_id     uuid not null references workload(id) on delete cascade,
  shape_id        uuid references traffic_shape(id) on delete set null,
  file_name       varchar(200)  not null,
  sha256          varchar(64)   not null,
  zone            varchar(60),
  bucket_seconds  integer       not null,
  measured_from   timestamp with time zone not null,
  measured_to     timestamp with time zone not null,
  rows_taken      integer       not null,
  rows_rejected   integer       not null,
  full_months     integer       not null,
  minute_cv       numeric(12,6),
  minute_p50      numeric(24,9),
  minute_p95      numeric(24,9),
  minute_p99      numeric(24,9),
  minute_peak     numeric(24,9),
  minute_carried  varchar(400),
  version         bigint        not null default 0,
  changed_by      uuid          not null,
  changed_at      timestamp with time zone not null,
  unique (workload_id),
  constraint workload_series_bucket check (bucket_seconds between 1 and 3600),
  constraint workload_series_period check (measured_to > measured_from),
  constraint workload_series_minutes check ((minute_cv is null) = (minute_peak is null))
);

-- One measured hour (UTC): means over its measured seconds, and its minutes where they were measured. An hour that was not
-- measured has no row: it is not zero.
create table workload_series_hour (
  series_id    uuid not null references workload_series(id) on delete cascade,
  hour_start   timestamp with time zone not null,
  seconds      integer       not null,
  input_ktpm       numeric(24,9) not null,
  cache_read_ktpm  numeric(24,9) not null,
  cache_write_ktpm numeric(24,9) not null,
  output_ktpm      numeric(24,9) not null,
  minutes      integer,
  minute_cv    numeric(12,6),
  minute_p95   numeric(24,9),
  minute_peak  numeric(24,9),
  primary key (series_id, hour_start),
  constraint series_hour_seconds check (seconds between 1 and 3600),
  constraint series_hour_tokens check (input_ktpm >= 0 and cache_read_ktpm >= 0 and cache_write_ktpm >= 0
    and output_ktpm >= 0)
);

create index workload_series_of_negotiation on workload_series (negotiation_id);
