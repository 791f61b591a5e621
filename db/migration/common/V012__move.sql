-- A move of a workload to another model or scope, from being considered to being planned from a quarter. Token factors
-- say how many tokens of the new model stand for one of the old; factor_source is null while they are assumed.
-- planned_workload_id is the workload's id while the move is planned, so that a workload has at most one.
create table workload_move (
  id                  uuid primary key,
  negotiation_id      uuid not null references negotiation(id) on delete cascade,
  workload_id         uuid not null references workload(id) on delete cascade,
  target_model        varchar(120)  not null,
  target_scope        varchar(40)   not null,
  kind                varchar(20)   not null,
  input_factor        numeric(10,6) not null,
  output_factor       numeric(10,6) not null,
  factor_source       varchar(300),
  one_off_usd         numeric(18,2),
  verdict             varchar(10)   not null,
  decided_by          uuid references person(id),
  decided_on          date,
  note                varchar(2000),
  planned_from        varchar(7),
  planned_workload_id uuid,
  version             bigint        not null default 0,
  changed_by          uuid          not null,
  changed_at          timestamp with time zone not null,
  unique (workload_id, target_model, target_scope),
  unique (planned_workload_id),
  constraint workload_move_kind check (kind in ('SUCCESSOR', 'SMALLER', 'GLOBAL', 'OTHER')),
  constraint workload_move_verdict check (verdict in ('OPEN', 'PASSED', 'FAILED')),
  constraint workload_move_decided check (verdict = 'OPEN' or (decided_by is not null and decided_on is not null)),
  constraint workload_move_factors check (input_factor > 0 and output_factor > 0),
  constraint workload_move_planned check ((planned_from is null) = (planned_workload_id is null))
);

-- Where the data of a workload must stay. Without a row it is not stated, which is not "anywhere".
create table workload_residency (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  workload_id     uuid not null unique references workload(id) on delete cascade,
  stays           varchar(20)  not null,
  note            varchar(2000),
  version         bigint       not null default 0,
  changed_by      uuid         not null,
  changed_at      timestamp with time zone not null,
  constraint workload_residency_stays check (stays in ('ANYWHERE', 'GEOGRAPHY', 'REGION'))
);

create index workload_move_of_negotiation on workload_move (negotiation_id);
create index workload_residency_of_negotiation on workload_residency (negotiation_id);
