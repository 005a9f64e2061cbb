-- How criteria are applied, and who applies them; both absent in tenders from before there was a choice.
alter table tender add column judging jsonb;
alter table tender add column committee jsonb;

-- Why a bid is out: what was refused with it is another question than an abnormally low price.
alter table bid add column disqualification_ground text check (disqualification_ground in ('non-compliant', 'abnormally-low-price'));

-- An evaluator says before scoring whose bids it cannot judge.
create table declaration (
  id uuid primary key,
  tender_id uuid not null references tender,
  organization text not null,
  login text not null,
  kind text not null check (kind in ('no-conflict', 'conflict', 'recused')),
  suppliers jsonb not null,
  reasons text,
  declared_at timestamptz not null,
  version bigint not null,
  unique (tender_id, login)
);

-- How far the committee of a tender has come, once individual scoring is closed.
create table scoring (
  tender_id uuid primary key references tender,
  state text not null check (state in ('individual', 'consensus', 'concluded')),
  closed_at timestamptz,
  version bigint not null
);

create table agreement (
  id uuid primary key,
  tender_id uuid not null references tender,
  bid_id uuid not null references bid,
  criterion_id text not null,
  points integer not null check (points between 0 and 100),
  reasons text not null,
  proposer text not null,
  proposed_at timestamptz not null,
  confirmations jsonb not null,
  state text not null check (state in ('proposed', 'agreed')),
  version bigint not null,
  unique (bid_id, criterion_id)
);
create index agreement_tender on agreement (tender_id, id);

create table low_price_inquiry (
  id uuid primary key,
  tender_id uuid not null references tender,
  lot_id uuid not null,
  bid_id uuid not null references bid,
  supplier_id text not null references supplier,
  state text not null check (state in ('asked', 'answered', 'accepted', 'refused')),
  question text not null,
  asked_at timestamptz not null,
  answer_until timestamptz not null check (answer_until > asked_at),
  answer text,
  documents jsonb not null,
  answered_at timestamptz,
  reasons text,
  decided_at timestamptz,
  version bigint not null,
  unique (bid_id, lot_id),
  check ((answer is null) = (answered_at is null)),
  check ((state in ('accepted', 'refused')) = (decided_at is not null))
);
create index low_price_inquiry_tender on low_price_inquiry (tender_id, id);
