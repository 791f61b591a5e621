-- How the hours of a week differ. Multipliers are kept as typed, in any scale: 168 of them, Monday 00:00 UTC first.
create table traffic_shape (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  name            varchar(60)   not null,
  kind            varchar(20)   not null,
  multipliers     varchar(4000) not null,
  source          varchar(300),
  version         bigint        not null default 0,
  changed_by      uuid          not null,
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, name),
  constraint traffic_shape_kind check (kind in ('FLAT', 'BUSINESS_HOURS', 'WINDOW', 'GRID', 'MEASURED'))
);

-- Tokens are thousand a minute, mean over all hours of the first forecast quarter.
-- A removed workload keeps its row, so that a removal can be taken back with everything that hangs on it;
-- removed_key is empty while it is in use and its own id afterwards, which frees the code.
create table workload (
  id                  uuid primary key,
  negotiation_id      uuid not null references negotiation(id) on delete cascade,
  code                varchar(20)   not null,
  removed_key         varchar(36)   not null default '',
  name                varchar(120)  not null,
  team                varchar(60)   not null,
  owner_id            uuid references person(id),
  account_id          uuid not null references account(id),
  environment         varchar(20)   not null,
  status              varchar(20)   not null,
  launching           date,
  model               varchar(120)  not null,
  scope               varchar(40)   not null,
  input_ktpm          numeric(18,6) not null,
  cache_read_ktpm     numeric(18,6) not null,
  cache_write_ktpm    numeric(18,6) not null,
  output_ktpm         numeric(18,6) not null,
  requests_per_minute numeric(18,6),
  shape_id            uuid not null references traffic_shape(id),
  minute_cv           numeric(8,6)  not null,
  cv_measured         boolean       not null,
  guarantee           varchar(20)   not null,
  deferrable_hours    integer,
  deferrable_percent  numeric(5,2),
  billed_by           varchar(20)   not null,
  evidence_months     integer       not null,
  evidence_source     varchar(300),
  evidence_as_of      date,
  evidence_grade      char(1),
  note                varchar(2000),
  illustrative        boolean       not null default false,
  version             bigint        not null default 0,
  changed_by          uuid          not null,
  changed_at          timestamp with time zone not null,
  unique (negotiation_id, code, removed_key),
  constraint workload_environment check (environment in ('PRODUCTION', 'BATCH', 'INTERNAL', 'EXPERIMENT')),
  constraint workload_status check (status in ('LIVE', 'FUNDED', 'IDEA')),
  constraint workload_guarantee check (guarantee in ('NONE', 'LATENCY', 'THROUGHPUT', 'WANTED')),
  constraint workload_billed_by check (billed_by in ('AWS', 'MARKETPLACE')),
  constraint workload_tokens check (input_ktpm >= 0 and cache_read_ktpm >= 0 and cache_write_ktpm >= 0
    and output_ktpm >= 0 and input_ktpm + cache_read_ktpm + cache_write_ktpm + output_ktpm > 0),
  constraint workload_cv check (minute_cv between 0 and 5)
);

-- Capacity that is paid today. Either units, or input and output in thousand tokens a minute; rates are dollars per
-- unit-hour or per thousand tokens a minute and hour, null while unknown.
create table capacity_held (
  id               uuid primary key,
  negotiation_id   uuid not null references negotiation(id) on delete cascade,
  account_id       uuid not null references account(id),
  model            varchar(120) not null,
  scope            varchar(40)  not null,
  product          varchar(40)  not null,
  term_months      integer      not null,
  units            integer,
  input_ktpm       integer,
  output_ktpm      integer,
  usd_unit_hour    numeric(18,8),
  usd_input_hour   numeric(18,8),
  usd_output_hour  numeric(18,8),
  held_from        date         not null,
  held_until       date,
  renews           boolean      not null,
  notice_by        date,
  busy_percent     numeric(5,2),
  note             varchar(2000),
  version          bigint       not null default 0,
  changed_by       uuid         not null,
  changed_at       timestamp with time zone not null,
  constraint capacity_held_quantity check ((units is null) <> (input_ktpm is null and output_ktpm is null))
);

-- What a team asks for, before anybody has computed whether it pays.
create table capacity_request (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  workload_id     uuid not null references workload(id) on delete cascade,
  product         varchar(40)  not null,
  term_months     integer      not null,
  units           integer,
  input_ktpm      integer,
  output_ktpm     integer,
  start_on        date,
  asked_by        varchar(120) not null,
  note            varchar(2000),
  version         bigint       not null default 0,
  changed_by      uuid         not null,
  changed_at      timestamp with time zone not null,
  constraint capacity_request_quantity check ((units is null) <> (input_ktpm is null and output_ktpm is null))
);

create index workload_of_negotiation on workload (negotiation_id);
create index capacity_held_of_negotiation on capacity_held (negotiation_id);
create index capacity_request_of_negotiation on capacity_request (negotiation_id);
