-- A plan run is a frozen fact: what it was computed from, what came out, and by which engine. Never updated.
create table plan_run (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  number          integer      not null,
  basis           varchar(80)  not null,
  inputs          text         not null,
  result          text         not null,
  engine_version  varchar(40)  not null,
  input_hash      varchar(64)  not null,
  created_at      timestamp with time zone not null,
  created_by      uuid         not null references person(id),
  unique (negotiation_id, number)
);
