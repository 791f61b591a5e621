-- The words of a negotiation's papers: the sentence that makes a forecast non-binding, and the mark of an agreement on
-- confidentiality, empty for none. Without a row Parley's own sentence stands.
create table paper_wording (
  id              uuid primary key,
  negotiation_id  uuid not null references negotiation(id) on delete cascade,
  non_binding     varchar(1000) not null,
  nda             varchar(120),
  version         bigint not null default 0,
  changed_by      uuid not null references person(id),
  changed_at      timestamp with time zone not null,
  unique (negotiation_id)
);

-- Every paper, also drafts and what was sent for approval; a row is never updated. What is issued has the bytes that were sent.
-- told: which demand it tells of beside production. content_json: what it says, so that two can be compared; null in papers made
-- before it was kept. review_sha256: the content that others were asked to approve. replaces: the paper of the same kind that was
-- issued before it.
alter table paper_issued drop constraint paper_issued_kind;
alter table paper_issued add constraint paper_issued_kind check (kind in ('ASK_WORKBOOK', 'FORECAST_WORKBOOK', 'ASK_PDF',
  'ASK_PAGE', 'ASK_CSV', 'DEMAND_CSV', 'ASK_JSON', 'INSIDE_WORKBOOK', 'INSIDE_PDF', 'INSIDE_PAGE', 'INSIDE_CSV', 'INSIDE_JSON'));
alter table paper_issued add column state varchar(12) default 'ISSUED' not null;
alter table paper_issued add column plan_run integer;
alter table paper_issued add column told varchar(60);
alter table paper_issued add column content_json text;
alter table paper_issued add column review_sha256 char(64);
alter table paper_issued add column approved_by varchar(400);
alter table paper_issued add column approved_at timestamp with time zone;
alter table paper_issued add column replaces uuid;
alter table paper_issued add constraint paper_issued_state check (state in ('DRAFT', 'SENT', 'ISSUED'));
alter table paper_issued add constraint paper_issued_approval check ((approved_by is null) = (approved_at is null));
