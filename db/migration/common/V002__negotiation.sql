-- One negotiation: a customer, an agreement with dates, its payers and accounts, and who may see it.
create table negotiation (
  id              uuid primary key,
  slug            varchar(60)  not null unique,
  name            varchar(120) not null,
  customer        varchar(200) not null,
  currency        char(3)      not null,
  effective_date  date         not null,
  contract_years  integer      not null,
  forecast_from   varchar(7)   not null,
  forecast_to     varchar(7)   not null,
  hours_rule      varchar(20)  not null,
  sample          boolean      not null default false,
  note            varchar(2000),
  version         bigint       not null default 0,
  changed_at      timestamp with time zone not null,
  changed_by      uuid         not null,
  constraint negotiation_years check (contract_years between 1 and 10),
  constraint negotiation_hours check (hours_rule in ('HOURS_730', 'CALENDAR'))
);

create table negotiation_region (
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  region          varchar(40) not null,
  primary key (negotiation_id, region)
);

create table payer (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  code            varchar(20)  not null,
  aws_account     varchar(12)  not null,
  legal_entity    varchar(200) not null,
  enrolled        boolean      not null,
  note            varchar(500),
  unique (negotiation_id, code)
);

create table account (
  id        uuid primary key,
  payer_id  uuid not null references payer(id) on delete cascade,
  alias     varchar(60) not null,
  unique (payer_id, alias)
);

create table member (
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  person_id       uuid not null references person(id),
  role            varchar(20) not null,
  until           date,
  primary key (negotiation_id, person_id),
  constraint member_role check (role in ('PLATFORM_LEAD', 'PROCUREMENT', 'FINANCE', 'COUNSEL', 'ADVISER'))
);
