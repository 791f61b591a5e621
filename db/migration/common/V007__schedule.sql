-- The negotiable schedule: line items drafted from a plan run, with what we ask. Quantities are kept by whole month, so
-- that quarters and contract years by date are sums of the same figures. The dates of the agreement are kept too: a
-- schedule stays what it was when the negotiation's dates change later.
create table schedule (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  number          integer not null,
  plan_run        integer not null,
  effective_date  date not null,
  contract_years  integer not null,
  created_at      timestamp with time zone not null,
  created_by      uuid not null,
  unique (negotiation_id, number)
);

create table schedule_line (
  id            uuid primary key,
  schedule_id   uuid not null references schedule(id) on delete cascade,
  line_number   integer not null,
  bundle        varchar(20)  not null,
  label         varchar(300) not null,
  model         varchar(120) not null,
  scope         varchar(40)  not null,
  account       varchar(60)  not null,
  payer         varchar(20)  not null,
  price_kind    varchar(60)  not null,
  term          varchar(40)  not null,
  unit          varchar(20)  not null,
  paper         varchar(20)  not null,
  list_rate     numeric(24,12),
  current_rate  numeric(24,12),
  source        varchar(500),
  source_date   date,
  grade         char(1),
  illustrative  boolean not null,
  upside        boolean not null,
  ask_rate      numeric(24,12),
  version       bigint not null default 0,
  changed_at    timestamp with time zone not null,
  changed_by    uuid not null,
  unique (schedule_id, line_number),
  constraint schedule_line_bundle check (bundle in ('CAPACITY', 'ON_DEMAND', 'SAGEMAKER', 'OTHER_AI')),
  constraint schedule_line_paper check (paper in ('ADDENDUM', 'MARKETPLACE')),
  constraint schedule_line_ask check (ask_rate >= 0)
);

create table schedule_quantity (
  line_id   uuid not null references schedule_line(id) on delete cascade,
  in_month  varchar(7) not null,
  quantity  numeric(24,6) not null,
  primary key (line_id, in_month)
);

-- What never leaves the house. A table of its own: whoever may not see it, no query of theirs reads it.
create table schedule_position (
  line_id     uuid primary key references schedule_line(id) on delete cascade,
  target      numeric(24,12),
  walk_away   numeric(24,12),
  reason      varchar(1000),
  version     bigint not null default 0,
  changed_at  timestamp with time zone not null,
  changed_by  uuid not null
);
