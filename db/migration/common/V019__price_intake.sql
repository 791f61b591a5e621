-- Price lists that were taken in from files: each is a version of an offer, dated by its publication. A list without an
-- intake is Parley's own, or what people entered. What an undone intake wrote is deleted with its list.
alter table price_list add column intake_id uuid references intake(id) on delete cascade;
alter table price_list add column offer varchar(80);
alter table price_list add column version varchar(80);

create index price_list_of_intake on price_list (intake_id);
