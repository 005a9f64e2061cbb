create table scenario (
  id uuid primary key,
  tender_id uuid not null references tender,
  organizer text not null,
  name text not null,
  max_winners integer check (max_winners > 0),
  split_lots boolean not null,
  excluded_suppliers text[] not null,
  state text not null check (state in ('computing', 'optimal', 'feasible', 'infeasible', 'failed')),
  progress integer not null check (progress between 0 and 100),
  attempts integer not null,
  requested_at timestamptz not null,
  claimed_until timestamptz,
  solved_at timestamptz,
  baseline_amount numeric(19, 2) not null,
  baseline_currency text not null,
  total_amount numeric(19, 2),
  total_currency text,
  bound_amount numeric(19, 2),
  bound_currency text,
  allocations jsonb not null,
  failure text,
  version bigint not null,
  check (state not in ('optimal', 'feasible') or total_amount is not null and bound_amount <= total_amount)
);
create index scenario_tender on scenario (tender_id, id);
create index scenario_computing on scenario (id) where state = 'computing';

create table award (
  id uuid primary key,
  tender_id uuid not null references tender,
  campaign_id uuid not null,
  scenario_id uuid not null references scenario,
  organizer text not null,
  state text not null check (state in ('pending', 'ratified', 'active', 'cancelled')),
  total_amount numeric(19, 2) not null,
  total_currency text not null,
  baseline_amount numeric(19, 2) not null,
  baseline_currency text not null,
  reasons_fr text not null,
  reasons_en text not null,
  suppliers jsonb not null,
  proposed_at timestamptz not null,
  ratified_at timestamptz,
  standstill_until timestamptz,
  confirmed_at timestamptz,
  end_reason text,
  version bigint not null,
  check (state not in ('ratified', 'active') or standstill_until is not null)
);
create unique index award_stands_once on award (tender_id) where state <> 'cancelled';
create index award_tender on award (tender_id, id);
create index award_due on award (standstill_until) where state = 'ratified';

create table complaint (
  id uuid primary key,
  award_id uuid not null references award,
  organizer text not null,
  supplier_id text not null references supplier,
  reason text not null,
  state text not null check (state in ('open', 'dismissed', 'upheld')),
  filed_at timestamptz not null,
  resolved_at timestamptz,
  explanation text,
  version bigint not null
);
create index complaint_award on complaint (award_id, id);
