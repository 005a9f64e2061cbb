-- What each member committed to buy at closing, as member-service told it.
create table committed_need (
  need_id uuid primary key,
  campaign_id uuid not null,
  member_id text not null,
  member_name text not null,
  site_id uuid not null,
  site_name text not null,
  site_address text not null,
  site_region text not null,
  item_id uuid not null,
  quantity numeric(19, 3) not null check (quantity > 0),
  unit text not null,
  baseline_amount numeric(19, 4) not null check (baseline_amount >= 0),
  baseline_currency text not null
);
create index committed_need_campaign on committed_need (campaign_id, item_id, member_id);

create table contract (
  id uuid primary key,
  award_id uuid not null,
  tender_id uuid not null,
  campaign_id uuid not null,
  organizer text not null,
  supplier_id text not null,
  supplier_name text not null,
  title_fr text not null,
  title_en text not null,
  mandate_ceiling_amount numeric(19, 2) not null,
  mandate_ceiling_currency text not null,
  fee_percent numeric(7, 4) not null check (fee_percent between 0 and 100),
  siblings integer not null check (siblings > 0),
  state text not null check (state in ('pending', 'active', 'terminated', 'expired')),
  organizer_signature_login text,
  organizer_signature_at timestamptz,
  supplier_signature_login text,
  supplier_signature_at timestamptz,
  drawn_up_at timestamptz not null,
  activated_at timestamptz,
  version bigint not null,
  unique (award_id, supplier_id)
);
create index contract_campaign on contract (campaign_id, id);

-- ordered: what the group has ordered and not given back; reached: the most it ever was, which decides the tier.
create table contract_line (
  id uuid primary key,
  contract_id uuid not null references contract,
  item_id uuid not null,
  names_fr text not null,
  names_en text not null,
  classification_scheme text not null,
  classification_id text not null,
  unit text not null,
  pack_size numeric(19, 3) not null check (pack_size > 0),
  ceiling numeric(19, 3) not null check (ceiling > 0),
  schedule jsonb not null,
  ordered numeric(19, 3) not null default 0,
  reached numeric(19, 3) not null default 0,
  unique (contract_id, item_id),
  constraint within_ceiling check (ordered between 0 and ceiling and reached between ordered and ceiling)
);

create table entitlement (
  id uuid primary key,
  contract_id uuid not null references contract,
  line_id uuid not null references contract_line,
  item_id uuid not null,
  member_id text not null,
  member_name text not null,
  unit text not null,
  quantity numeric(19, 3) not null check (quantity > 0),
  used numeric(19, 3) not null default 0,
  unique (line_id, member_id),
  constraint within_entitlement check (used between 0 and quantity)
);
create index entitlement_contract on entitlement (contract_id, id);
create index entitlement_member on entitlement (member_id, contract_id);
