-- What sign-in remembers, for all nodes of an installation: wrong guesses, where owners have signed in from, and tokens for
-- programs. Accounts as typed and addresses are kept as keyed digests only (HMAC-SHA256, 64 hexadecimal digits).
create table sign_in_key (
  id      integer primary key,
  secret  varchar(64) not null,
  constraint sign_in_key_once check (id = 1)
);

create table wrong_guess (
  id       uuid primary key,
  account  varchar(64) not null,
  address  varchar(64) not null,
  made_at  timestamp with time zone not null
);
create index wrong_guess_account on wrong_guess (account, made_at);
create index wrong_guess_address on wrong_guess (address, made_at);
create index wrong_guess_made_at on wrong_guess (made_at);

create table known_place (
  account  varchar(64) not null,
  address  varchar(64) not null,
  seen_at  timestamp with time zone not null,
  primary key (account, address)
);

-- Locked by turns, so that guesses at one account, or from one address, are counted one after the other on all nodes.
create table guess_turn (
  number  integer primary key
);
insert into guess_turn (number) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);

-- A token that a program shows instead of name and passphrase; the token itself is shown once and not kept.
create table access_token (
  id          uuid primary key,
  person_id   uuid         not null references person(id),
  name        varchar(60)  not null,
  digest      varchar(64)  not null unique,
  created_at  timestamp with time zone not null,
  expires_at  timestamp with time zone not null,
  revoked_at  timestamp with time zone
);
create index access_token_person on access_token (person_id);

-- Who changed a membership last, so that two people who change the same one hear of each other.
alter table member add column version bigint not null default 0;
alter table member add column changed_at timestamp with time zone;
alter table member add column changed_by uuid;
