-- Where workloads could go instead. Token factors say how many tokens there stand for one of ours; factor_source is null
-- while they are assumed. writes_as_input: what is written to the prompt cache is paid as input, where the list there names no
-- price for it. one_off_usd is null while nobody knows what moving costs.
create table alternative (
  id               uuid primary key,
  negotiation_id   uuid not null references negotiation(id) on delete cascade,
  channel          varchar(20)   not null,
  model            varchar(120)  not null,
  scope            varchar(60)   not null,
  from_date        date,
  share            numeric(12,6) not null,
  input_factor     numeric(10,6) not null,
  output_factor    numeric(10,6) not null,
  factor_source    varchar(300),
  writes_as_input  boolean       not null,
  one_off_usd      numeric(18,2),
  credits_usd      numeric(18,2) not null,
  verdict          varchar(10)   not null,
  decided_by       varchar(120),
  decided_on       date,
  note             varchar(2000),
  source           varchar(500)  not null,
  dated            date,
  grade            char(1)       not null,
  version          bigint        not null default 0,
  changed_by       uuid          not null,
  changed_at       timestamp with time zone not null,
  constraint alternative_verdict check (verdict in ('OPEN', 'PASSED', 'FAILED')),
  constraint alternative_decided check (verdict = 'OPEN' or (decided_by is not null and decided_on is not null)),
  constraint alternative_share check (share > 0 and share <= 1),
  constraint alternative_factors check (input_factor > 0 and output_factor > 0),
  constraint alternative_money check (credits_usd >= 0 and (one_off_usd is null or one_off_usd >= 0))
);

create table alternative_workload (
  alternative_id  uuid not null references alternative(id) on delete cascade,
  workload_id     uuid not null references workload(id) on delete cascade,
  primary key (alternative_id, workload_id)
);

-- What others have: a discount off list, as one value, as a range (low and high) or as quartiles (all three), on the whole
-- agreement, a line of the bill or a product. It never leaves the house.
create table benchmark (
  id               uuid primary key,
  negotiation_id   uuid not null references negotiation(id) on delete cascade,
  about            varchar(12)  not null,
  subject          varchar(120) not null,
  low              numeric(12,6),
  middle           numeric(12,6),
  high             numeric(12,6),
  sample_size      integer,
  commitment_usd   numeric(24,2),
  dated            date,
  source           varchar(500) not null,
  grade            char(1)      not null,
  confidentiality  varchar(12)  not null,
  nda_until        date,
  note             varchar(2000),
  version          bigint       not null default 0,
  changed_by       uuid         not null,
  changed_at       timestamp with time zone not null,
  constraint benchmark_about check (about in ('AGREEMENT', 'LINE', 'PRODUCT')),
  constraint benchmark_value check (middle is not null or (low is not null and high is not null)),
  constraint benchmark_spread check ((low is null) = (high is null)),
  constraint benchmark_confidentiality check (confidentiality in ('PUBLIC', 'OURS', 'NDA', 'PRIVILEGED')),
  constraint benchmark_nda check (nda_until is null or confidentiality = 'NDA')
);

create index alternative_of_negotiation on alternative (negotiation_id);
create index benchmark_of_negotiation on benchmark (negotiation_id);
