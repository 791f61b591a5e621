-- Files that were taken in. What a feature keeps of one names its intake; an intake that was undone keeps its row, as a trace.
-- files_digest: of the files' own SHA-256; digest: of that and of what was answered about them: the same again changes
-- nothing.
-- undone_key is empty while it counts and its own id afterwards, which lets the same file be taken in again.
-- preview: what was shown and confirmed, as JSON. rejects: the rows that were not taken, as CSV, or null.
create table intake (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  kind            varchar(20)   not null,
  format_code     varchar(40)   not null,
  format_label    varchar(80)   not null,
  files_digest    varchar(64)   not null,
  digest          varchar(64)   not null,
  undone_key      varchar(36)   not null default '',
  period_from     timestamp with time zone,
  period_to       timestamp with time zone,
  rows_taken      bigint        not null,
  rows_rejected   bigint        not null,
  preview         text          not null,
  rejects         text,
  taken_by        uuid          not null,
  taken_at        timestamp with time zone not null,
  undone_by       uuid,
  undone_at       timestamp with time zone,
  undone_note     varchar(4000),
  constraint intake_kind check (kind in ('MEASURED', 'BILL', 'PRICES')),
  constraint intake_period check (period_to is null or period_to > period_from),
  unique (negotiation_id, digest, undone_key)
);

-- The originals: they are not kept, their SHA-256 says whether a file at hand is the one that was taken in.
create table intake_file (
  intake_id  uuid not null references intake(id) on delete cascade,
  position   integer      not null,
  name       varchar(200) not null,
  bytes      bigint       not null,
  sha256     varchar(64)  not null,
  primary key (intake_id, position)
);

create index intake_of_files on intake (negotiation_id, files_digest);
create index intake_of_negotiation on intake (negotiation_id, taken_at);
