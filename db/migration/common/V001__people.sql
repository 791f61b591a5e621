-- A person who may sign in. Roles are given by negotiation (table member), administration here.
create table person (
  id             uuid primary key,
  username       varchar(60)  not null unique,
  display_name   varchar(120) not null,
  password_hash  varchar(200) not null,
  administrator  boolean      not null default false,
  disabled       boolean      not null default false,
  created_at     timestamp with time zone not null,
  version        bigint       not null default 0
);

-- At most one row: whoever inserts it is the first administrator, however many try at once.
create table first_administrator (
  id          integer primary key,
  claimed_at  timestamp with time zone not null,
  constraint first_administrator_once check (id = 1)
);
