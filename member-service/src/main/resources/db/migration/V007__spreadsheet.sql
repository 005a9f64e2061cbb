-- Spreadsheets on their way in: what came, how far it is, what was found in it.
create table import_job (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  member_id text references member,
  organization text not null references member,
  login text not null,
  file_name text not null,
  mode text not null check (mode in ('check', 'all', 'valid')),
  state text not null check (state in ('waiting', 'running', 'checked', 'completed', 'refused', 'failed', 'cancelled')),
  created_at timestamptz not null,
  finished_at timestamptz,
  lease_until timestamptz,
  bytes bigint not null,
  percent integer not null default 0 check (percent between 0 and 100),
  rows_read bigint not null default 0,
  submitted bigint not null default 0,
  amended bigint not null default 0,
  unchanged bigint not null default 0,
  skipped bigint not null default 0,
  invalid bigint not null default 0,
  findings jsonb not null default '[]',
  version bigint not null
);
create index import_job_due on import_job (created_at) where state in ('waiting', 'running');
create index import_job_campaign on import_job (campaign_id, id);

create table import_chunk (
  import_id uuid not null references import_job,
  sequence integer not null,
  content bytea not null,
  primary key (import_id, sequence)
);
alter table import_chunk alter column content set storage external;
