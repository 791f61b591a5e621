-- Papers that were made for AWS. The bytes are kept as they left, in Base64, so that a paper can be issued again byte for
-- byte; sha256 is of the bytes. Never updated.
create table paper_issued (
  id               uuid primary key,
  negotiation_id   uuid not null references negotiation(id) on delete cascade,
  kind             varchar(20)  not null,
  schedule_number  integer      not null,
  file_name        varchar(160) not null,
  bytes_base64     text         not null,
  size_bytes       integer      not null,
  sha256           char(64)     not null,
  made_at          timestamp with time zone not null,
  made_by          uuid         not null references person(id),
  constraint paper_issued_kind check (kind in ('ASK_WORKBOOK', 'ASK_CSV', 'DEMAND_CSV'))
);

create index paper_issued_by_negotiation on paper_issued (negotiation_id, made_at);
