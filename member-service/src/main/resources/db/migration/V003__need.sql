create table need (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  member_id text not null references member,
  item_id uuid not null references item,
  site_id uuid not null references site,
  region text not null,
  state text not null check (state in ('submitted', 'amended', 'withdrawn', 'committed', 'covered', 'uncovered')),
  terms_quantity_value numeric(19, 3) not null check (terms_quantity_value > 0),
  terms_quantity_unit text not null,
  terms_tolerance_value numeric(19, 3) not null check (terms_tolerance_value between 0 and terms_quantity_value),
  terms_tolerance_unit text not null check (terms_tolerance_unit = terms_quantity_unit),
  terms_period_from date not null,
  terms_period_to date not null check (terms_period_to >= terms_period_from),
  terms_baseline_unit_price_amount numeric(19, 4) not null check (terms_baseline_unit_price_amount >= 0),
  terms_baseline_unit_price_currency text not null,
  submitted_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null
);
create index need_campaign_member on need (campaign_id, member_id, id);
-- Demand reads this index alone.
create index need_demand on need (campaign_id, item_id, region)
  include (member_id, terms_quantity_value, terms_baseline_unit_price_amount) where state <> 'withdrawn';

-- Demand as it stood at closing. A row without region is the item's total, one without item the campaign's.
create table frozen_demand (
  campaign_id uuid not null references campaign,
  item_id uuid references item,
  region text,
  quantity numeric(30, 3) not null,
  members integer not null,
  needs bigint not null,
  baseline numeric(38, 7) not null,
  unique nulls not distinct (campaign_id, item_id, region)
);
create trigger frozen_demand_is_append_only before update or delete or truncate on frozen_demand
  for each statement execute function refuse_change();
