-- What both sides signed, version by version, and what happened to the contract since.
alter table contract
  add column organizer_signature_digest text,
  add column supplier_signature_digest text,
  add column suspension jsonb,
  add column termination jsonb,
  add column terminates_on date,
  add column ended_at timestamptz;
alter table contract_line add column removed boolean not null default false;
create index contract_terminating on contract (terminates_on) where state in ('active', 'suspended');

create table signed_document (
  id uuid primary key,
  contract_id uuid not null references contract,
  version integer not null check (version > 0),
  text text not null,
  digest text not null,
  amendment_id uuid,
  organizer_signature_login text,
  organizer_signature_at timestamptz,
  organizer_signature_digest text,
  supplier_signature_login text,
  supplier_signature_at timestamptz,
  supplier_signature_digest text,
  in_force_at timestamptz not null,
  unique (contract_id, version)
);
create index signed_document_contract on signed_document (contract_id, id);
create trigger signed_document_is_append_only before update or delete or truncate on signed_document
  for each statement execute function refuse_change();

create table history_entry (
  id uuid primary key,
  contract_id uuid not null references contract,
  at timestamptz not null,
  act text not null,
  organization text,
  member_id text,
  other_member_id text,
  details jsonb not null
);
create index history_entry_contract on history_entry (contract_id, id);
create trigger history_entry_is_append_only before update or delete or truncate on history_entry
  for each statement execute function refuse_change();

-- Only for contracts whose terms limit what is ordered in money: other orders of the contract wait for this row.
create table contract_spending (
  contract_id uuid primary key references contract,
  ceiling numeric(19, 2) not null check (ceiling > 0),
  ordered numeric(19, 2) not null,
  currency text not null,
  constraint within_total check (ordered between 0 and ceiling)
);

create table shortfall (
  id uuid primary key,
  contract_id uuid not null references contract,
  campaign_id uuid not null,
  organizer text not null,
  supplier_id text not null,
  item_id uuid not null,
  names_fr text not null,
  names_en text not null,
  unit text not null,
  minimum numeric(19, 3) not null,
  ordered numeric(19, 3) not null,
  cost_amount numeric(19, 2) not null,
  cost_currency text not null,
  shares jsonb not null,
  due_at timestamptz not null,
  unique (contract_id, item_id)
);
create trigger shortfall_is_append_only before update or delete or truncate on shortfall
  for each statement execute function refuse_change();

-- transferred: what came from other members, less what went to them.
alter table entitlement add column transferred numeric(19, 3) not null default 0;

create table entitlement_transfer (
  id uuid primary key,
  contract_id uuid not null references contract,
  line_id uuid not null references contract_line,
  item_id uuid not null,
  unit text not null,
  quantity numeric(19, 3) not null check (quantity > 0),
  from_member_id text not null,
  from_member_name text not null,
  to_member_id text not null,
  to_member_name text not null,
  note text,
  state text not null check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
  offered_by text not null,
  offered_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  version bigint not null,
  check (from_member_id <> to_member_id)
);
create index entitlement_transfer_contract on entitlement_transfer (contract_id, id);

-- Values of published price indexes, as each organizer enters them; a corrected value is another row.
create table index_value (
  id uuid primary key,
  organizer text not null,
  name text not null,
  day date not null,
  value numeric(24, 6) not null check (value > 0),
  source text not null,
  login text not null,
  entered_at timestamptz not null
);
create index index_value_name on index_value (organizer, name, id);
create index index_value_day on index_value (organizer, name, day, id);
create trigger index_value_is_append_only before update or delete or truncate on index_value
  for each statement execute function refuse_change();

create table price_revision (
  id uuid primary key,
  contract_id uuid not null references contract,
  announced_by text not null,
  announced_at timestamptz not null,
  effective_on date not null,
  index_value_id uuid not null references index_value,
  index_name text not null,
  index_day date not null,
  index_value numeric(24, 6) not null,
  index_source text not null,
  base_value numeric(24, 6) not null,
  unbounded_percent numeric(24, 4) not null,
  percent numeric(9, 4) not null,
  state text not null check (state in ('announced', 'contested', 'withdrawn')),
  contest_reason text,
  contested_at timestamptz,
  lines jsonb not null,
  version bigint not null
);
create index price_revision_contract on price_revision (contract_id, id);

create table contract_amendment (
  id uuid primary key,
  contract_id uuid not null references contract,
  change jsonb not null,
  reason text not null,
  proposed_by text not null,
  login text not null,
  proposed_at timestamptz not null,
  document_version integer not null,
  text text not null,
  digest text not null,
  state text not null check (state in ('proposed', 'signed', 'declined', 'withdrawn')),
  organizer_signature_login text,
  organizer_signature_at timestamptz,
  organizer_signature_digest text,
  supplier_signature_login text,
  supplier_signature_at timestamptz,
  supplier_signature_digest text,
  decided_at timestamptz,
  version bigint not null
);
create index contract_amendment_contract on contract_amendment (contract_id, id);

-- What is cancelled after a termination is looked for by the clock.
create index contract_terminated on contract (id) where state = 'terminated';
create index purchase_order_placed on purchase_order (contract_id) where state = 'placed';

-- What of an order counts towards its contract's ceiling in money; null under contracts that have none.
alter table purchase_order add column counted_amount numeric(19, 2), add column counted_currency text;
