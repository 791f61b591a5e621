-- What a line of the whole bill comes to where no bill tells it, who pays it, on which paper it stands, and when it runs.
-- year_zero_usd: the contract year before the agreement at list, before the discount across services; entered, it is believed
-- instead of the bills'.
alter table bill_line add column year_zero_usd numeric(24, 2);
alter table bill_line add column payer varchar(20);
alter table bill_line add column paper varchar(16);
alter table bill_line add column from_date date;
alter table bill_line add column to_date date;

-- Support as a share of what AWS bills in a month, in bands from the first dollar up; the last has no end.
create table support_plan (
  id              uuid primary key,
  negotiation_id  uuid not null unique references negotiation(id) on delete cascade,
  name            varchar(120) not null,
  source          varchar(500),
  version         bigint not null default 0,
  changed_by      uuid   not null,
  changed_at      timestamp with time zone not null
);

create table support_band (
  plan_id    uuid    not null references support_plan(id) on delete cascade,
  position   integer not null,
  up_to_usd  numeric(24, 2),
  share      numeric(12, 6) not null,
  primary key (plan_id, position),
  constraint support_band_share check (share between 0 and 1)
);
