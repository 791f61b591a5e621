-- What AWS grants an account of one model: model units, or tokens a minute on demand. Of several rows the latest that has
-- begun is in force; what is asked for counts only once it is granted. Without a row the quota is unknown, not zero.
create table capacity_quota (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  account_id      uuid not null references account(id),
  model           varchar(120) not null,
  scope           varchar(40)  not null,
  kind            varchar(20)  not null,
  granted         bigint       not null,
  granted_from    date,
  asked           bigint,
  asked_on        date,
  state           varchar(20)  not null,
  source          varchar(500) not null,
  as_of           date         not null,
  grade           varchar(1)   not null,
  illustrative    boolean      not null,
  note            varchar(2000),
  version         bigint       not null default 0,
  changed_by      uuid         not null,
  changed_at      timestamp with time zone not null,
  constraint capacity_quota_kind check (kind in ('MODEL_UNITS', 'ON_DEMAND_TPM')),
  constraint capacity_quota_state check (state in ('GRANTED', 'OPEN', 'REFUSED')),
  constraint capacity_quota_grade check (grade in ('Q', 'M', 'A', 'B', 'C', 'X')),
  constraint capacity_quota_amounts check (granted >= 0 and (asked is null or asked >= 0))
);

create index capacity_quota_of_negotiation on capacity_quota (negotiation_id);

-- A throughput guarantee may ask that units cover its mean or its peak; without, what is above them overflows.
alter table workload drop constraint workload_guarantee;
alter table workload add constraint workload_guarantee check
  (guarantee in ('NONE', 'LATENCY', 'THROUGHPUT', 'THROUGHPUT_AT_MEAN', 'THROUGHPUT_AT_PEAK', 'WANTED'));
