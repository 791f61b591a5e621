-- What counted toward the commitment in a month, as we count and as AWS does. PROJECTED: expected, where somebody knows better
-- than the whole bill. reason: why AWS's figure differs, where somebody knows.
create table counted_month (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  whose           varchar(8)   not null,
  in_month        varchar(7)   not null,
  status          varchar(12)  not null,
  usd             numeric(24, 2) not null,
  source          varchar(500) not null,
  reason          varchar(500),
  version         bigint       not null default 0,
  changed_by      uuid         not null,
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, whose, in_month),
  constraint counted_month_whose check (whose in ('OURS', 'AWS')),
  constraint counted_month_status check (status in ('ACTUAL', 'PROJECTED')),
  constraint counted_month_of_aws check (whose = 'OURS' or status = 'ACTUAL')
);

-- What could be done so that more counts before a contract year ends. on_day: when it would be done.
create table gap_closer (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  kind            varchar(20)  not null,
  what            varchar(200) not null,
  on_day          date         not null,
  counts_usd      numeric(24, 2) not null,
  costs_usd       numeric(24, 2) not null,
  note            varchar(2000),
  version         bigint       not null default 0,
  changed_by      uuid         not null,
  changed_at      timestamp with time zone not null,
  constraint gap_closer_kind check (kind in ('PREPAY', 'MARKETPLACE', 'SAVINGS_PLAN', 'MIGRATE', 'ENROL', 'OTHER')),
  constraint gap_closer_usd check (counts_usd > 0)
);

create index gap_closer_of_negotiation on gap_closer (negotiation_id);
