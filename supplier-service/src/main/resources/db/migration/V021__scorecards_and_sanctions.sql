-- What purchasing-service has reported of each order and invoice of a supplier.
create table order_fact (
  order_id uuid primary key,
  id uuid not null unique,
  supplier_id text not null,
  member_id text not null,
  contract_id uuid not null,
  ordered_at timestamptz not null,
  answer text not null check (answer in ('placed', 'accepted', 'rejected', 'cancelled')),
  deliver_by date,
  due_at timestamptz,
  lines jsonb not null,
  deliveries jsonb not null,
  finished_at timestamptz,
  complete boolean,
  damaged boolean not null,
  version bigint not null,
  check ((finished_at is null) = (complete is null)),
  check ((deliver_by is null) = (due_at is null))
);
create index order_fact_supplier on order_fact (supplier_id, id);

create table invoice_fact (
  invoice_id uuid primary key,
  id uuid not null unique,
  supplier_id text not null,
  member_id text not null,
  order_id uuid not null,
  number text not null,
  total_amount numeric(19, 2) not null,
  total_currency text not null,
  invoiced_at timestamptz not null,
  disputed boolean not null,
  reasons text[] not null,
  version bigint not null
);
create index invoice_fact_supplier on invoice_fact (supplier_id, id);

-- What is held against a supplier, what it says to that, and what comes of it.
create table sanction (
  id uuid primary key,
  supplier_id text not null references supplier,
  kind text not null check (kind in ('warning', 'suspension')),
  state text not null check (state in ('proposed', 'heard', 'imposed', 'dropped', 'lifted')),
  reason text not null,
  length text not null,
  order_ids uuid[] not null,
  invoice_ids uuid[] not null,
  scorecard jsonb not null,
  proposed_by text not null,
  proposer text not null,
  proposed_at timestamptz not null,
  answer_until timestamptz not null check (answer_until > proposed_at),
  statement text,
  stated_at timestamptz,
  heard_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  decision text,
  ends_at timestamptz,
  lifted_by text,
  lifted_at timestamptz,
  lifting text,
  version bigint not null,
  check ((statement is null) = (stated_at is null)),
  check (state not in ('heard', 'imposed', 'lifted') or heard_at is not null),
  check (state not in ('imposed', 'lifted') or decided_by <> proposed_by and ends_at > decided_at),
  check ((state = 'lifted') = (lifted_at is not null))
);
create index sanction_supplier on sanction (supplier_id, id);
create index sanction_due on sanction (answer_until) where state = 'proposed';
