-- A plan somebody makes by hand for a pool, to stand beside the exact one: a list of purchases as JSON, saved whole. The
-- version tells who saves second that somebody was faster.
create table own_plan (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  pool            varchar(300) not null,
  purchases       text         not null,
  version         bigint       not null,
  changed_by      uuid         not null references person(id),
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, pool)
);
