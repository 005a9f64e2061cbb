-- What each organization may read of what happened, in an order that never changes (docs/adr/0032).

-- On its way into a feed: numbered by one at a time, so that no number ever appears behind one that was given out.
create table feed_arrival (
  arrival bigint generated always as identity primary key,
  organization text not null,
  event_id uuid not null,
  type text not null,
  key text not null,
  resource text not null,
  data text not null,
  occurred_at timestamptz not null
);

create table feed_head (
  organization text primary key,
  last bigint not null
);

create table feed_event (
  organization text not null,
  position bigint not null check (position > 0),
  event_id uuid not null,
  type text not null,
  key text not null,
  resource text not null,
  data text not null,
  occurred_at timestamptz not null,
  fed_at timestamptz not null default clock_timestamp(),
  primary key (organization, position),
  unique (organization, event_id)
);
create index feed_event_age on feed_event (fed_at);
create index feed_event_since on feed_event (organization, fed_at);

-- Which events of this service were taken up already; Kafka may bring one twice.
create table feed_seen (event_id uuid primary key);

-- The last entry of each member's journal that its feed has.
create table feed_journal (
  member_id text primary key,
  last bigint not null
);
