-- A submission is a frozen fact: what exactly was laid before others, with its hash. content is never updated; only the state is,
-- and who changed it last. thing: what it is the next version of; empty for plan runs and schedules, of which there is one at a
-- time. internal: whether it tells of positions. superseded_by: number of the submission that took its place.
create table review_submission (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  number          integer      not null,
  kind            varchar(12)  not null,
  reference       varchar(200) not null,
  thing           varchar(200) not null,
  label           varchar(200) not null,
  internal        boolean      not null,
  content         text         not null,
  sha256          char(64)     not null,
  note            varchar(2000),
  state           varchar(12)  not null,
  reason          varchar(2000),
  superseded_by   integer,
  submitted_by    uuid         not null references person(id),
  submitted_at    timestamp with time zone not null,
  version         bigint       not null,
  changed_by      uuid         not null references person(id),
  changed_at      timestamp with time zone not null,
  unique (negotiation_id, number),
  constraint review_submission_kind check (kind in ('PLAN_RUN', 'SCHEDULE', 'DEAL', 'PAPER')),
  constraint review_submission_state check (state in ('SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'SUPERSEDED')),
  constraint review_submission_reason check (state <> 'RETURNED' or reason is not null),
  constraint review_submission_superseded check ((state = 'SUPERSEDED') = (superseded_by is not null))
);

create index review_submission_by_hash on review_submission (negotiation_id, kind, sha256);

-- What must be granted, one row a kind; usd is null where the kind has no amount, or nobody knows it.
create table review_need (
  submission_id   uuid not null references review_submission(id) on delete cascade,
  kind            varchar(24)  not null,
  usd             numeric(24,2),
  why             varchar(500) not null,
  primary key (submission_id, kind)
);

-- Whose edits stand in the content, and who submitted it: they never approve it.
create table review_author (
  submission_id   uuid not null references review_submission(id) on delete cascade,
  person_id       uuid not null references person(id),
  primary key (submission_id, person_id)
);

-- Rights to approve. Never deleted: who gave it when and who ended it when stays. usd: the limit, null for none.
-- together_with: it holds only when that person grants as well.
create table approval_right (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  person_id       uuid not null references person(id),
  kind            varchar(24) not null,
  usd             numeric(24,2),
  together_with   uuid references person(id),
  given_by        uuid not null references person(id),
  given_at        timestamp with time zone not null,
  ended_by        uuid references person(id),
  ended_at        timestamp with time zone,
  constraint approval_right_limit check (usd is null or usd >= 0),
  constraint approval_right_other check (together_with is null or together_with <> person_id),
  constraint approval_right_ended check ((ended_by is null) = (ended_at is null))
);

create index approval_right_of_negotiation on approval_right (negotiation_id);

-- Who granted what a submission needs, by which right, in the words of that moment.
create table review_grant (
  submission_id   uuid not null references review_submission(id) on delete cascade,
  kind            varchar(24)  not null,
  person_id       uuid         not null references person(id),
  right_id        uuid         not null references approval_right(id),
  words           varchar(400) not null,
  granted_at      timestamp with time zone not null,
  primary key (submission_id, kind, person_id)
);

-- Comments on a line of the content; line is empty for the whole of it.
create table review_comment (
  id              uuid primary key,
  submission_id   uuid not null references review_submission(id) on delete cascade,
  line            varchar(400)  not null,
  words           varchar(2000) not null,
  written_by      uuid not null references person(id),
  written_at      timestamp with time zone not null,
  resolved_by     uuid references person(id),
  resolved_at     timestamp with time zone,
  version         bigint not null,
  constraint review_comment_resolved check ((resolved_by is null) = (resolved_at is null))
);

create index review_comment_of_submission on review_comment (submission_id);
