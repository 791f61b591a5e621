-- Who wants to be reminded of what by e-mail, how many days before, and where to.
create table reminder_choice (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  person_id       uuid not null references person(id),
  kind            varchar(20)  not null,
  days_before     integer      not null,
  address         varchar(254) not null,
  version         bigint       not null default 0,
  changed_by      uuid         not null,
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, person_id, kind, days_before),
  constraint reminder_days check (days_before between 0 and 365)
);

-- What was sent, once: whoever inserts the row sends it. A date that moves is another one. error: why the last try failed.
create table reminder_sent (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  person_id       uuid not null references person(id),
  uid             varchar(200) not null,
  on_day          date         not null,
  days_before     integer      not null,
  kind            varchar(20)  not null,
  state           varchar(10)  not null,
  attempts        integer      not null,
  error           varchar(300),
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, person_id, uid, on_day, days_before),
  constraint reminder_sent_state check (state in ('SENDING', 'SENT', 'FAILED'))
);
