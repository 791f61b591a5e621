-- Measured series that came of files that were taken in: their intake, whose traffic the file calls them, and what else it
-- counted. minutes_from and minutes_to: the time that minute figures are of, where hours of an earlier file were kept beside.
alter table workload_series add column intake_id uuid references intake(id) on delete set null;
alter table workload_series add column source varchar(400);
alter table workload_series add column requests bigint;
alter table workload_series add column throttled bigint;
alter table workload_series add column failed bigint;
alter table workload_series add column minutes_from timestamp with time zone;
alter table workload_series add column minutes_to timestamp with time zone;

-- What an intake laid over a workload. Layers of one workload lie one upon the other by position; undoing the uppermost brings
-- back what it covers. layer: the workload, its shape and its series before and after, as JSON.
create table measured_layer (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  intake_id       uuid not null references intake(id) on delete cascade,
  workload_id     uuid not null references workload(id) on delete cascade,
  position        bigint  not null,
  undone          boolean not null default false,
  layer           text    not null,
  unique (workload_id, position)
);

create index measured_layer_of_intake on measured_layer (intake_id);
