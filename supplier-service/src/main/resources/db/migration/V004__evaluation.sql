create table score (
  id uuid primary key,
  tender_id uuid not null references tender,
  bid_id uuid not null references bid,
  criterion_id text not null,
  evaluator text not null,
  points integer not null check (points between 0 and 100),
  justification text not null,
  scored_at timestamptz not null,
  version bigint not null,
  unique (bid_id, criterion_id, evaluator)
);
create index score_tender on score (tender_id, id);

create table evaluation (
  tender_id uuid primary key references tender,
  evaluated_at timestamptz not null,
  report jsonb not null
);
create trigger evaluation_is_append_only before update or delete or truncate on evaluation
  for each statement execute function refuse_change();
