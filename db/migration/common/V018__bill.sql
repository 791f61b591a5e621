-- The AWS bill, by payer and month. A row of bill_month is what one intake says of one payer's month; of several the latest
-- whose intake counts is believed, so undoing an intake brings back what stood before. payer is the code of the negotiation.
create table bill_month (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  intake_id       uuid not null references intake(id) on delete cascade,
  payer           varchar(20) not null,
  billing_month   varchar(7)  not null,
  unique (intake_id, payer, billing_month)
);

-- Charges of such a month. What the file does not tell is null. Amounts are US dollars, negative where AWS gives back.
-- line: where the contract treats it unless somebody moved it; recognised: whether that was known, or is what is left.
create table bill_charge (
  bill_month_id  uuid    not null references bill_month(id) on delete cascade,
  position       integer not null,
  account        varchar(40),
  seller         varchar(12)  not null,
  service        varchar(300) not null,
  kind           varchar(10)  not null,
  line           varchar(24)  not null,
  recognised     boolean      not null,
  region         varchar(60),
  model          varchar(120),
  scope          varchar(20),
  token_class    varchar(20),
  pricing_model  varchar(20),
  usage_type     varchar(300),
  quantity       numeric(38, 12),
  unit           varchar(60),
  list_usd       numeric(38, 12),
  billed_usd     numeric(38, 12) not null,
  paid_usd       numeric(38, 12) not null,
  primary key (bill_month_id, position),
  constraint bill_charge_seller check (seller in ('AWS', 'MARKETPLACE')),
  constraint bill_charge_kind check (kind in ('USAGE', 'PURCHASE', 'SUPPORT', 'DISCOUNT', 'CREDIT', 'REFUND', 'TAX'))
);

-- What the agreement does with a line and how it is expected to grow a year; a line without a row is as Parley proposes it.
create table bill_line (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  line            varchar(24) not null,
  discounted      varchar(16) not null,
  counted         varchar(16) not null,
  capped          varchar(16) not null,
  growth_low      numeric(12, 6),
  growth_base     numeric(12, 6),
  growth_high     numeric(12, 6),
  clause          varchar(200),
  note            varchar(2000),
  version         bigint not null default 0,
  changed_by      uuid   not null,
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, line),
  constraint bill_line_terms check (discounted in ('YES', 'NO', 'NOT_IN_WRITING')
    and counted in ('YES', 'NO', 'NOT_IN_WRITING') and capped in ('YES', 'NO', 'NOT_IN_WRITING')),
  constraint bill_line_growth check ((growth_low is null) = (growth_base is null)
    and (growth_base is null) = (growth_high is null))
);

-- A service, as far as it lands in the line "usual" by itself, that somebody put into another one.
create table bill_service (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  seller          varchar(12)  not null,
  service         varchar(300) not null,
  usual           varchar(24)  not null,
  line            varchar(24)  not null,
  version         bigint not null default 0,
  changed_by      uuid   not null,
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, seller, service, usual)
);

create index bill_month_of_negotiation on bill_month (negotiation_id, billing_month);
