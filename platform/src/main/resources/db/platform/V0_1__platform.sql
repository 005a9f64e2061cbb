-- Events on their way out: written with the change, taken by the relay after the commit.
create table outbox (
  position bigint generated always as identity primary key,
  event_id uuid not null,
  topic text not null,
  key text not null,
  type text not null,
  data text not null,
  correlation_id text,
  traceparent text,
  occurred_at timestamptz not null default clock_timestamp()
);

-- Events that were applied here, so that none is applied twice.
create table inbox (
  event_id text primary key,
  type text not null,
  applied_at timestamptz not null default clock_timestamp()
);

-- Events that could not be applied, with the reason, until they can.
create table parked_event (
  position bigint generated always as identity primary key,
  event_id text not null unique,
  topic text not null,
  key text not null,
  type text not null,
  envelope text not null,
  reason text not null,
  waiting boolean not null,
  attempts integer not null default 1,
  parked_at timestamptz not null default clock_timestamp()
);
create index parked_event_key on parked_event (topic, key, position);

-- First answers, given again to a retried request.
create table idempotency_key (
  organization text not null,
  login text not null,
  key text not null,
  digest text not null,
  status integer,
  headers text,
  body text,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organization, login, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table audit_entry (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  login text not null,
  organization text,
  act text not null,
  subject text not null,
  owners text[] not null,
  correlation_id text
);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_owners on audit_entry using gin (owners);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
