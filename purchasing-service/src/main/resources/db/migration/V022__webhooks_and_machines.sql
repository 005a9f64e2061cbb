-- Where organizations want to be told of what stands in their feeds, and how the telling goes (docs/adr/0032).
create table webhook_endpoint (
  id uuid primary key,
  organization text not null,
  url text not null,
  description text not null,
  types jsonb not null,
  state text not null check (state in ('enabled', 'disabled')),
  disabled_for text check (disabled_for in ('owner', 'gone', 'exhausted')),
  disabled_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  version bigint not null,
  check ((state = 'disabled') = (disabled_for is not null)),
  check ((state = 'disabled') = (disabled_at is not null))
);
create index webhook_endpoint_organization on webhook_endpoint (organization, id);

-- Sealed under a key that is not in the database.
create table webhook_secret (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint on delete cascade,
  sealed text not null,
  created_at timestamptz not null,
  expires_at timestamptz
);
create index webhook_secret_endpoint on webhook_secret (endpoint_id, created_at);

-- Apart from the endpoint, so that the workers' locks do not meet its owner's.
create table webhook_queue (
  endpoint_id uuid primary key references webhook_endpoint on delete cascade,
  -- the feed's position up to which deliveries were made out
  follows bigint not null,
  -- the last attempt failed: one at a time until one succeeds
  failing boolean not null default false
);

create table webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoint on delete cascade,
  organization text not null,
  -- none in a test, which has a body of its own
  position bigint,
  body text,
  event_id uuid not null,
  type text not null,
  key text not null,
  state text not null check (state in ('pending', 'delivered', 'failed', 'abandoned')),
  attempts integer not null default 0,
  -- since it was queued, or queued again
  tries integer not null default 0,
  due_at timestamptz not null,
  claim uuid,
  claimed_until timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  unique (endpoint_id, position),
  foreign key (organization, position) references feed_event on delete cascade,
  check ((position is null) <> (body is null))
);
create index webhook_delivery_order on webhook_delivery (endpoint_id, key, position) where state in ('pending', 'failed');
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at) where state = 'pending';
create index webhook_delivery_event on webhook_delivery (organization, position);
create index webhook_delivery_page on webhook_delivery (endpoint_id, id);

create table webhook_attempt (
  delivery_id uuid not null references webhook_delivery on delete cascade,
  number integer not null,
  at timestamptz not null,
  outcome text not null,
  status integer,
  latency_millis integer not null,
  excerpt text,
  primary key (delivery_id, number)
);

-- Which machines organizations let act for them (docs/adr/0033). A client that is admitted again after a revocation has a row of its own.
create table machine_client (
  id uuid primary key,
  organization text not null,
  client_id text not null,
  description text not null,
  state text not null check (state in ('admitted', 'revoked')),
  admitted_at timestamptz not null,
  admitted_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  version bigint not null,
  check ((state = 'revoked') = (revoked_at is not null and revoked_by is not null))
);
create unique index machine_client_admitted on machine_client (organization, client_id) where state = 'admitted';
create index machine_client_organization on machine_client (organization, id);
