-- What became of a signed deal against where we stood: figures frozen as JSON when it is kept; learnt is edited.
create table debrief (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  signing_id      uuid not null unique references signing(id) on delete cascade,
  frozen          text         not null,
  learnt          varchar(4000),
  version         bigint       not null default 0,
  changed_by      uuid         not null,
  changed_at      timestamp with time zone not null
);
