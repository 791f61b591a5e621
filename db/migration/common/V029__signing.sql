-- A deal that was signed. frozen: what was agreed, as JSON, written once: the sheet, the days it holds, the rates that follow.
-- An amendment is a further row; none is ever changed but for its undoing.
create table signing (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  number          integer      not null,
  deal_id         uuid         not null,
  deal_name       varchar(120) not null,
  from_date       date         not null,
  to_date         date         not null,
  frozen          text         not null,
  hash            varchar(64)  not null,
  signed_by       uuid         not null,
  signed_at       timestamp with time zone not null,
  undone_by       uuid,
  undone_at       timestamp with time zone,
  unique (negotiation_id, number),
  constraint signing_days check (to_date >= from_date)
);

-- The list that a signing laid upon the price book; without one it is Parley's own, a file's, or what people entered.
alter table price_list add column signing_id uuid references signing(id) on delete cascade;

create index price_list_of_signing on price_list (signing_id);
