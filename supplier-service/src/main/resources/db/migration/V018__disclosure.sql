-- What was published, as it was published, numbered in the order of the commits.
create table ocds_release (
  number bigint primary key check (number > 0),
  id text not null unique,
  ocid text not null,
  tender_id uuid not null references tender,
  published_at timestamptz not null,
  tags text[] not null,
  document text not null check (document is json object)
);
create index ocds_release_ocid on ocds_release (ocid, number);
create index ocds_release_tags on ocds_release using gin (tags);
create trigger ocds_release_is_append_only before update or delete or truncate on ocds_release
  for each statement execute function refuse_change();

-- What the releases of a process say together.
create table ocds_record (
  tender_id uuid primary key references tender,
  ocid text not null unique,
  number bigint not null unique check (number > 0),
  releases integer not null check (releases > 0),
  published_at timestamptz not null,
  compiled text not null check (compiled is json object)
);

-- Who buys together, and how many of its needs have arrived; their quantities are not kept.
create table participant (
  id uuid primary key,
  campaign_id uuid not null,
  member_id text not null,
  name text not null,
  needs bigint not null check (needs >= 0),
  joined_late boolean not null,
  unique (campaign_id, member_id)
);

-- Contracts as purchasing-service tells of them.
create table disclosed_contract (
  id uuid primary key,
  award_id uuid not null,
  supplier_id text not null,
  drawn_up_at timestamptz not null,
  activated_at timestamptz,
  lapsed_at timestamptz
);
create index disclosed_contract_award on disclosed_contract (award_id, id);

-- What was paid under a contract, until it is part of a published sum.
create table payment (
  invoice_id uuid primary key,
  contract_id uuid not null,
  member_id text not null,
  total_amount numeric(19, 2) not null,
  total_currency text not null,
  paid_on date not null
);
create index payment_contract on payment (contract_id, paid_on);

-- Sums of whole months, as they were published.
create table spending (
  id text primary key,
  contract_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day > first_day),
  total_amount numeric(19, 2) not null,
  total_currency text not null
);
create index spending_contract on spending (contract_id, last_day);
create trigger spending_is_append_only before update or delete or truncate on spending
  for each statement execute function refuse_change();
