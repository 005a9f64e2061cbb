create table tender (
  id uuid primary key,
  campaign_id uuid not null unique,
  organizer text not null,
  state text not null check (state in ('planned', 'active', 'closed', 'opened', 'evaluated', 'awarded', 'complete', 'cancelled',
    'unsuccessful')),
  title_fr text not null,
  title_en text not null,
  baseline_amount numeric(19, 2) not null,
  baseline_currency text not null,
  needs bigint not null check (needs > 0),
  mandate jsonb not null,
  items jsonb not null,
  lots jsonb not null,
  criteria jsonb not null,
  amendments jsonb not null,
  procedure text check (procedure in ('open', 'selective')),
  published_at timestamptz,
  enquiries_until timestamptz,
  submission_deadline timestamptz,
  opened_at timestamptz,
  end_reason text,
  version bigint not null,
  check (state in ('planned', 'cancelled') or submission_deadline is not null)
);
create index tender_organizer on tender (organizer, id);
create index tender_due on tender (submission_deadline) where state = 'active';

create table invitation (
  id uuid primary key,
  tender_id uuid not null references tender,
  supplier_id text not null references supplier,
  invited_at timestamptz not null,
  unique (tender_id, supplier_id)
);

create table clarification (
  id uuid primary key,
  tender_id uuid not null references tender,
  asker text not null references supplier,
  question text not null,
  asked_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  version bigint not null
);
create index clarification_tender on clarification (tender_id, id);
