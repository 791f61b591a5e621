-- A deal: terms in force, asked for, offered, or wished. Whoever may not see positions, no query of theirs reads it.
create table deal (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  name            varchar(120) not null,
  role            varchar(16)  not null,
  dated           date,
  expires         date,
  source          varchar(500),
  grade           char(1),
  note            varchar(2000),
  version         bigint not null default 0,
  changed_by      uuid   not null,
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, name),
  constraint deal_role check (role in ('TODAY', 'ASK', 'OFFER', 'TARGET', 'WALK_AWAY', 'IDEA'))
);

-- One thing a deal speaks of, or is silent about. subject: a line of the bill, a payer, a product; empty for the whole.
-- Which of the values an item bears follows from its topic. A row has a version of its own, so that two people can enter two
-- items of one deal at the same time.
create table deal_item (
  id               uuid primary key,
  negotiation_id   uuid not null references negotiation(id) on delete cascade,
  deal_id          uuid not null references deal(id) on delete cascade,
  topic            varchar(24)  not null,
  subject          varchar(120) not null,
  said             varchar(12)  not null,
  share            numeric(12, 6),
  usd              numeric(24, 2),
  rate             numeric(24, 12),
  list_rate        numeric(24, 12),
  from_date        date,
  months           integer,
  reaches_running  boolean not null,
  counts           varchar(16),
  words            varchar(1000),
  clause           varchar(200),
  version          bigint not null default 0,
  changed_by       uuid   not null,
  changed_at       timestamp with time zone not null,
  unique (deal_id, topic, subject),
  constraint deal_item_said check (said in ('OFFERED', 'SPOKEN', 'REFUSED', 'SILENT')),
  constraint deal_item_counts check (counts in ('YES', 'NO', 'NOT_IN_WRITING'))
);

-- Dollars, or a share, of each contract year; one row alone holds for all of them.
create table deal_item_year (
  item_id        uuid    not null references deal_item(id) on delete cascade,
  contract_year  integer not null,
  amount         numeric(24, 6) not null,
  primary key (item_id, contract_year)
);

-- Discounts by commitment, as the customer collected them.
create table deal_tier (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  commitment      numeric(24, 2) not null,
  discount        numeric(12, 6) not null,
  source          varchar(500)   not null,
  dated           date,
  grade           char(1)        not null,
  version         bigint not null default 0,
  changed_by      uuid   not null,
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, commitment)
);

create index deal_item_of_negotiation on deal_item (negotiation_id, deal_id);
