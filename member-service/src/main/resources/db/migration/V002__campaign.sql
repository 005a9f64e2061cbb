create table campaign (
  id uuid primary key,
  organizer text not null references member,
  state text not null check (state in ('draft', 'collecting', 'closed', 'tendering', 'deciding', 'contracted', 'completed',
    'cancelled', 'unsuccessful')),
  title_fr text not null,
  title_en text not null,
  charter_version integer not null,
  collecting_until timestamptz not null,
  collective_minimum_members integer not null check (collective_minimum_members > 0),
  collective_minimum_baseline_amount numeric(19, 2) not null check (collective_minimum_baseline_amount >= 0),
  collective_minimum_baseline_currency text not null,
  below_minimum_extension text not null,
  below_minimum_times integer not null check (below_minimum_times >= 0),
  extensions_used integer not null default 0 check (extensions_used <= below_minimum_times),
  closed_at timestamptz,
  award_id uuid,
  end_reason text,
  version bigint not null
);
create index campaign_organizer on campaign (organizer, id);
create index campaign_due on campaign (collecting_until) where state = 'collecting';

-- Every version of the rules stays readable: participants have accepted one of them.
create table charter (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  version integer not null,
  written_at timestamptz not null,
  terms_objectives_fr text not null,
  terms_objectives_en text not null,
  terms_mandate_scope_fr text not null,
  terms_mandate_scope_en text not null,
  terms_mandate_ceiling_amount numeric(19, 2) not null check (terms_mandate_ceiling_amount > 0),
  terms_mandate_ceiling_currency text not null,
  terms_mandate_expires timestamptz not null,
  terms_quorum_percent integer not null check (terms_quorum_percent between 1 and 100),
  terms_majority_percent integer not null check (terms_majority_percent between 50 and 100),
  terms_voting_period text not null,
  terms_standstill_period text not null,
  terms_fee_percent numeric(7, 4) not null check (terms_fee_percent between 0 and 100),
  terms_gain_sharing text not null,
  unique (campaign_id, version)
);
create trigger charter_is_append_only before update or delete or truncate on charter
  for each statement execute function refuse_change();

create table item (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  names_fr text not null,
  names_en text not null,
  classification_scheme text not null,
  classification_id text not null,
  unit text not null,
  pack_size numeric(19, 3) not null check (pack_size > 0),
  version bigint not null
);
create index item_campaign on item (campaign_id, id);

create table adhesion (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  member_id text not null references member,
  charter_version integer not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  withdrawn_at timestamptz,
  version bigint not null,
  foreign key (campaign_id, charter_version) references charter (campaign_id, version)
);
create unique index adhesion_stands_once on adhesion (campaign_id, member_id) where withdrawn_at is null;
create index adhesion_campaign on adhesion (campaign_id, id);

-- Which contracts of a campaign's award have been signed by both sides.
create table activated_contract (
  contract_id uuid primary key,
  campaign_id uuid not null references campaign,
  award_id uuid not null
);
create index activated_contract_award on activated_contract (award_id);
