-- What one side gave the other in the talks, in words: what no term of a deal says. deal_id: the round it belongs to, where
-- there is one; the concession stays when that round is removed.
create table concession (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  deal_id         uuid references deal(id) on delete set null,
  dated           date not null,
  side            varchar(8)    not null,
  words           varchar(1000) not null,
  role            varchar(120),
  expires         date,
  version         bigint not null default 0,
  changed_by      uuid   not null,
  changed_at      timestamp with time zone not null,
  constraint concession_side check (side in ('GIVEN', 'GOT'))
);

create index concession_of_negotiation on concession (negotiation_id, dated);
