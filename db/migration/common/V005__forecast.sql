-- One typed cell of a workload's forecast; a quarter without one goes on from the quarter before.
-- A cleared cell keeps its row without kind and amount, so that its version goes on counting and who cleared it is known.
-- TOKENS: thousand tokens a minute, all classes, mean over all hours of the quarter. UNITS: saturated model units.
-- GROWTH: fraction against the quarter before.
create table forecast_cell (
  workload_id  uuid not null references workload(id) on delete cascade,
  quarter      varchar(7)  not null,
  scenario     varchar(4)  not null,
  kind         varchar(6),
  amount       numeric(24,9),
  version      bigint      not null default 0,
  changed_by   uuid        not null,
  changed_at   timestamp with time zone not null,
  primary key (workload_id, quarter, scenario),
  constraint forecast_cell_scenario check (scenario in ('LOW', 'BASE', 'HIGH')),
  constraint forecast_cell_kind check (kind in ('TOKENS', 'UNITS', 'GROWTH')),
  constraint forecast_cell_typed check ((kind is null) = (amount is null)),
  constraint forecast_cell_amount check (amount is null or amount between -1 and 1000000000),
  constraint forecast_cell_positive check (amount >= 0 or kind = 'GROWTH')
);

-- Every value anybody entered, never changed. SAVED took effect; NOT_TAKEN was somebody's value that met another's.
create table forecast_cell_history (
  id             uuid primary key,
  workload_id    uuid not null references workload(id) on delete cascade,
  quarter        varchar(7)  not null,
  scenario       varchar(4)  not null,
  before_kind    varchar(6),
  before_amount  numeric(24,9),
  after_kind     varchar(6),
  after_amount   numeric(24,9),
  outcome        varchar(10) not null,
  changed_by     uuid        not null,
  changed_at     timestamp with time zone not null,
  constraint forecast_history_outcome check (outcome in ('SAVED', 'NOT_TAKEN'))
);

create index forecast_history_of_cell on forecast_cell_history (workload_id, quarter, scenario, changed_at);
