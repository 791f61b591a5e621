-- Where we stand on a line, in full: the rate we open with, AWS's latest as somebody entered it over what the deal says, who
-- works on it, how far it is, and on what evidence. suggested_*: what had been suggested where somebody took it; a rate beside
-- it that differs was overridden, for the reason. None of it ever leaves the house.
alter table schedule_position add column anchor numeric(24, 12);
alter table schedule_position add column offer numeric(24, 12);
alter table schedule_position add column suggested_anchor numeric(24, 12);
alter table schedule_position add column suggested_target numeric(24, 12);
alter table schedule_position add column suggested_walk_away numeric(24, 12);
alter table schedule_position add column owner varchar(120);
alter table schedule_position add column status varchar(12) default 'OPEN' not null;
alter table schedule_position add column evidence_source varchar(500);
alter table schedule_position add column evidence_date date;
alter table schedule_position add column evidence_grade char(1);
alter table schedule_position add constraint schedule_position_status
  check (status in ('OPEN', 'ASKED', 'OFFERED', 'AGREED', 'DROPPED'));
alter table schedule_position add constraint schedule_position_evidence
  check (evidence_source is not null or (evidence_date is null and evidence_grade is null));

-- Which lines of a schedule a product is that a letter names in its own words. model: null for every model; price_kind: null for
-- every kind of price of the term. Chosen by a person once, never guessed by name.
create table schedule_product (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  product         varchar(120) not null,
  model           varchar(120),
  term            varchar(40)  not null,
  price_kind      varchar(60),
  version         bigint not null default 0,
  changed_by      uuid   not null,
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, product)
);
