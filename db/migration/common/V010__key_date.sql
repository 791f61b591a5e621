-- Days that the talks or purchases turn on: a deadline is a day; a closed month, kept as its first day, is one in which no
-- term may start.
create table key_date (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  kind            varchar(20)  not null,
  on_day          date         not null,
  what            varchar(200) not null,
  version         bigint       not null default 0,
  changed_by      uuid         not null,
  changed_at      timestamp with time zone not null,
  constraint key_date_kind check (kind in ('DEADLINE', 'CLOSED_MONTH'))
);

create index key_date_of_negotiation on key_date (negotiation_id);
