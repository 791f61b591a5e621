-- What things cost: dated price lists, what one unit of capacity carries, which capacity products are sold, and when a
-- model retires. Rows without a negotiation are Parley's own data; the others were entered in one negotiation.

create table price_list (
  id              uuid primary key,
  negotiation_id  uuid references negotiation(id) on delete cascade,
  name            varchar(120) not null,
  as_of           date         not null,
  source          varchar(500) not null,
  created_at      timestamp with time zone not null,
  created_by      uuid,
  unique (negotiation_id, name)
);

-- One price. A price that is not known has no row here: it is never zero.
create table rate (
  id             uuid primary key,
  price_list_id  uuid not null references price_list(id) on delete cascade,
  channel        varchar(40)  not null,
  provider       varchar(60)  not null,
  model          varchar(120) not null,
  model_name     varchar(120) not null,
  region         varchar(60)  not null,
  kind           varchar(40)  not null,
  usd            numeric(24, 12) not null,
  side           varchar(12)  not null,
  valid_from     date         not null,
  valid_to       date,
  source         varchar(500) not null,
  grade          varchar(1)   not null,
  illustrative   boolean      not null,
  note           varchar(1000),
  version        bigint       not null default 0,
  changed_by     uuid,
  changed_at     timestamp with time zone not null,
  constraint rate_usd check (usd >= 0),
  constraint rate_side check (side in ('LIST', 'CURRENT', 'NEGOTIATED')),
  constraint rate_dates check (valid_to is null or valid_to >= valid_from),
  constraint rate_source check (trim(source) <> ''),
  constraint rate_grade check (grade in ('Q', 'M', 'A', 'B', 'C', 'X')),
  unique (price_list_id, model, region, kind, side, valid_from)
);

-- A way of selling capacity. Another vendor's product is another row.
create table capacity_product (
  code       varchar(40) primary key,
  position   integer      not null,
  vendor     varchar(60)  not null,
  name       varchar(120) not null,
  how_sold   varchar(500) not null,
  when_full  varchar(30)  not null,
  source     varchar(500) not null,
  as_of      date         not null,
  grade      varchar(1)   not null,
  note       varchar(1000),
  constraint product_full check (when_full in ('THROTTLES', 'OVERFLOWS_TO_ON_DEMAND')),
  constraint product_grade check (grade in ('Q', 'M', 'A', 'B', 'C', 'X'))
);

-- What is bought apart from the rest of a product: minimum and step in units, which classes of token it pays for.
-- tokens_per_minute is what one unit of any model carries; null where it differs by model (then see unit_limit).
create table product_side (
  product_code       varchar(40) not null references capacity_product(code),
  code               varchar(20) not null,
  position           integer     not null,
  label              varchar(120) not null,
  unit               varchar(60) not null,
  minimum_units      integer     not null,
  step_units         integer     not null,
  carries            varchar(80) not null,
  tokens_per_minute  numeric(24, 6),
  primary key (product_code, code),
  constraint side_minimum check (minimum_units >= 1 and step_units >= 1)
);

-- The terms a side is sold for, each with the kind of price one unit then costs. 0 months obliges to nothing.
create table product_term (
  product_code  varchar(40) not null,
  side_code     varchar(20) not null,
  price_kind    varchar(40) not null,
  months        integer     not null,
  position      integer     not null,
  primary key (product_code, side_code, price_kind),
  foreign key (product_code, side_code) references product_side(product_code, code)
);

-- How many tokens a minute one unit carries for a model. Vendors publish it seldom: it is entered or measured, with its
-- evidence. SEPARATE: input and output each have a limit (null: none on that side). WEIGHTED: one limit on the sum of
-- input + weights x the other classes. UNKNOWN: something of it is not known, nothing is computed from it.
-- product_code is null for limits of something that Parley does not plan, such as an on-demand quota.
create table unit_limit (
  id                       uuid primary key,
  negotiation_id           uuid references negotiation(id) on delete cascade,
  product_code             varchar(40) references capacity_product(code),
  provider                 varchar(60)  not null,
  model                    varchar(120) not null,
  region                   varchar(60)  not null,
  unit                     varchar(40)  not null,
  rule                     varchar(12)  not null,
  input_tokens_per_minute  numeric(24, 6),
  output_tokens_per_minute numeric(24, 6),
  output_weight            numeric(12, 6),
  cache_read_weight        numeric(12, 6),
  cache_write_weight       numeric(12, 6),
  minimum_units            integer,
  step_units               integer,
  source                   varchar(500) not null,
  as_of                    date         not null,
  grade                    varchar(1)   not null,
  illustrative             boolean      not null,
  note                     varchar(1000),
  version                  bigint       not null default 0,
  changed_by               uuid,
  changed_at               timestamp with time zone not null,
  constraint limit_rule check (rule in ('SEPARATE', 'WEIGHTED', 'UNKNOWN')),
  constraint limit_input check (input_tokens_per_minute is null or input_tokens_per_minute > 0),
  constraint limit_output check (output_tokens_per_minute is null or output_tokens_per_minute > 0),
  constraint limit_source check (trim(source) <> ''),
  constraint limit_grade check (grade in ('Q', 'M', 'A', 'B', 'C', 'X')),
  unique (negotiation_id, product_code, model, region)
);

-- When a model can no longer be bought for a term (legacy), and when it stops (end of life).
create table model_lifecycle (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  model           varchar(120) not null,
  legacy_from     date,
  end_of_life     date,
  source          varchar(500) not null,
  as_of           date         not null,
  grade           varchar(1)   not null,
  illustrative    boolean      not null,
  note            varchar(1000),
  version         bigint       not null default 0,
  changed_by      uuid         not null,
  changed_at      timestamp with time zone not null,
  constraint lifecycle_dates check (legacy_from is null or end_of_life is null or end_of_life >= legacy_from),
  constraint lifecycle_something check (legacy_from is not null or end_of_life is not null),
  constraint lifecycle_grade check (grade in ('Q', 'M', 'A', 'B', 'C', 'X')),
  unique (negotiation_id, model)
);

create index rate_by_list on rate (price_list_id, model);
create index unit_limit_by_negotiation on unit_limit (negotiation_id);

insert into capacity_product (code, position, vendor, name, how_sold, when_full, source, as_of, grade, note) values
  ('model-units', 1, 'AWS', 'Model units',
   'Whole model units of one model in one region; not with inference profiles',
   'THROTTLES', 'docs.aws.amazon.com/bedrock/latest/userguide/prov-throughput', date '2026-07-24', 'A',
   'AWS does not publish what a unit carries. Billing goes on until the units are deleted; a term renews itself. No new term once the model is Legacy.'),
  ('reserved', 2, 'AWS', 'Reserved tier',
   'Input and output capacity bought apart, in steps of 1,000 tokens a minute, through the account manager',
   'OVERFLOWS_TO_ON_DEMAND', 'docs.aws.amazon.com/bedrock/latest/userguide/service-tiers-inference', date '2026-07-24', 'A',
   'Input counts cache writes and not cache reads. Billing goes on until the account manager removes it.'),
  ('ptu', 3, 'Microsoft', 'Azure provisioned throughput units',
   'Units for any model, hourly or as a reservation; cached input consumes none',
   'THROTTLES', 'MicrosoftDocs/azure-ai-docs, provisioned-throughput-sizing.md', date '2026-05-21', 'A',
   'For comparison. A reservation does not guarantee capacity. Minimum and step differ by model and deployment type.'),
  ('gsu', 4, 'Google', 'Vertex AI scale units',
   'Scale units (GSU) of one model; the price of Claude units comes from the account representative',
   'OVERFLOWS_TO_ON_DEMAND', 'docs.cloud.google.com, provisioned throughput, supported models', date '2026-06-01', 'A',
   'For comparison. No cancellation within a term; batch is not served.'),
  ('xai-pt', 5, 'xAI', 'xAI provisioned throughput',
   'Input and output units bought apart, by the day, for at least 30 days',
   'THROTTLES', 'docs.x.ai/developers/provisioned-throughput', date '2026-01-01', 'A',
   'For comparison. What happens above capacity and how cached tokens count is not stated; they are counted in full.');

insert into product_side (product_code, code, position, label, unit, minimum_units, step_units, carries, tokens_per_minute) values
  ('model-units', 'units', 1, 'Model units', 'unit', 1, 1, 'INPUT,CACHE_WRITE,OUTPUT', null),
  ('reserved', 'input', 1, 'Input, 1,000 tokens a minute', '1,000 tok/min', 100, 1, 'INPUT,CACHE_WRITE', 1000),
  ('reserved', 'output', 2, 'Output, 1,000 tokens a minute', '1,000 tok/min', 10, 1, 'OUTPUT', 1000),
  ('ptu', 'units', 1, 'PTU', 'PTU', 15, 5, 'INPUT,CACHE_READ,CACHE_WRITE,OUTPUT', null),
  ('gsu', 'units', 1, 'GSU', 'GSU', 1, 1, 'INPUT,CACHE_READ,CACHE_WRITE,OUTPUT', null),
  ('xai-pt', 'input', 1, 'Input unit', 'unit', 1, 1, 'INPUT,CACHE_READ,CACHE_WRITE', null),
  ('xai-pt', 'output', 2, 'Output unit', 'unit', 1, 1, 'OUTPUT', null);

insert into product_term (product_code, side_code, price_kind, months, position) values
  ('model-units', 'units', 'MODEL_UNIT_HOUR_NO_COMMIT', 0, 1),
  ('model-units', 'units', 'MODEL_UNIT_HOUR_1_MONTH', 1, 2),
  ('model-units', 'units', 'MODEL_UNIT_HOUR_6_MONTH', 6, 3),
  ('reserved', 'input', 'RESERVED_INPUT_TPM_HOUR_1_MONTH', 1, 1),
  ('reserved', 'input', 'RESERVED_INPUT_TPM_HOUR_3_MONTH', 3, 2),
  ('reserved', 'output', 'RESERVED_OUTPUT_TPM_HOUR_1_MONTH', 1, 1),
  ('reserved', 'output', 'RESERVED_OUTPUT_TPM_HOUR_3_MONTH', 3, 2),
  ('ptu', 'units', 'PTU_HOUR', 0, 1),
  ('ptu', 'units', 'PTU_RESERVATION_1_MONTH', 1, 2),
  ('ptu', 'units', 'PTU_RESERVATION_1_YEAR', 12, 3),
  ('gsu', 'units', 'GSU_1_WEEK', 0, 1),
  ('gsu', 'units', 'GSU_1_MONTH', 1, 2),
  ('gsu', 'units', 'GSU_3_MONTH', 3, 3),
  ('gsu', 'units', 'GSU_1_YEAR', 12, 4),
  ('xai-pt', 'input', 'PT_UNIT_DAY', 1, 1),
  ('xai-pt', 'output', 'PT_UNIT_DAY', 1, 1);
