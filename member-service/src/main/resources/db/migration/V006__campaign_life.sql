alter table charter add column terms_pack_filling text not null default 'first-come'
  check (terms_pack_filling in ('first-come', 'pro-rata', 'max-min'));
alter table charter alter column terms_pack_filling drop default;

-- Dates that bind nobody, reminders before the deadline, and the campaign that this one was copied from.
alter table campaign
  add column indicative_dates jsonb,
  add column reminders jsonb not null default '["P7D", "P1D"]',
  add column duplicate_of uuid references campaign;
alter table campaign alter column reminders drop default;

-- Which reminder went out for which deadline: an extension makes them due again.
create table reminder (
  campaign_id uuid not null references campaign,
  before text not null,
  deadline timestamptz not null,
  sent_at timestamptz not null,
  primary key (campaign_id, before, deadline)
);

-- A member lets another organization submit its needs.
create table representation (
  id uuid primary key,
  member_id text not null references member,
  organization text not null references member,
  campaign_id uuid references campaign,
  granted_by text not null,
  granted_at timestamptz not null,
  expires timestamptz not null,
  revoked_at timestamptz,
  version bigint not null
);
create index representation_member on representation (member_id, id);
create index representation_organization on representation (organization, member_id) where revoked_at is null;

-- What a member shows to prove a baseline price.
create table document (
  id uuid primary key,
  member_id text not null references member,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null,
  content bytea not null,
  added_by text not null,
  added_at timestamptz not null
);
create index document_member on document (member_id, id);
create trigger document_is_append_only before update or delete or truncate on document
  for each statement execute function refuse_change();
