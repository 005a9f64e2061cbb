-- Items: units of their own, minimum order, attributes; proposed by members, merged with equivalents.
alter table item
  add column minimum_order numeric(19, 3) not null default 0 check (minimum_order >= 0),
  add column accepted_units jsonb not null default '[]',
  add column attributes jsonb not null default '[]',
  add column state text not null default 'accepted' check (state in ('proposed', 'accepted', 'merged', 'refused')),
  add column proposed_by text references member,
  add column merged_into uuid references item,
  add column merge_factor text,
  add constraint merged_somewhere check ((state = 'merged') = (merged_into is not null and merge_factor is not null));
alter table item alter column state drop default;
create unique index item_of_campaign on item (campaign_id, id);
drop index item_campaign;

-- Needs: conditional on a price, recurring, with the source of their baseline; as they were written and asked.
alter table need
  drop constraint need_check,
  add constraint need_tolerance check (terms_tolerance_value >= 0),
  add column terms_deliveries integer not null default 1 check (terms_deliveries between 1 and 120),
  add column terms_ladder jsonb,
  add column terms_attributes jsonb,
  add column terms_baseline_source text not null default 'estimate'
    check (terms_baseline_source in ('invoice', 'quote', 'list', 'estimate')),
  add column terms_baseline_document_id uuid,
  add column terms_written_value numeric,
  add column terms_written_unit text,
  add column requests jsonb,
  add column asked jsonb,
  add column submitted_by text,
  add column import_id uuid;
update need set terms_written_value = terms_quantity_value, terms_written_unit = terms_quantity_unit;
alter table need
  alter column terms_written_value set not null,
  alter column terms_written_unit set not null,
  alter column terms_baseline_source drop default,
  alter column terms_deliveries drop default;

-- A million needs are written at once: what they refer to is checked for all rows of a statement together (need_arrived).
alter table need
  drop constraint need_campaign_id_fkey,
  drop constraint need_member_id_fkey,
  drop constraint need_item_id_fkey,
  drop constraint need_site_id_fkey;
create unique index site_of_member on site (member_id, id);
drop index site_member;
drop index need_demand;
create index need_item on need (campaign_id, item_id, id);
create index need_ladder on need (campaign_id, item_id) where terms_ladder is not null;
create index need_import on need (import_id) where import_id is not null;
create index need_document on need (terms_baseline_document_id) where terms_baseline_document_id is not null;

-- Running sums of demand. Submissions only add rows to demand_delta, so they never wait for each other; from time to time the
-- deltas are folded into demand_total. Demand is the total and the deltas together, read in one statement.
-- A row without month is a region's, one without region the item's, one without item the campaign's.
create table demand_total (
  campaign_id uuid not null,
  item_id uuid,
  region text,
  month date,
  quantity numeric not null,
  firm numeric not null,
  needs bigint not null,
  members bigint not null,
  baseline numeric not null,
  firm_baseline numeric not null,
  revision bigint not null,
  unique nulls not distinct (campaign_id, item_id, region, month)
);
create index demand_total_item on demand_total (campaign_id, item_id) where region is null;
create index demand_total_region on demand_total (campaign_id, item_id, region) where region is not null and month is null;
create index demand_total_revision on demand_total (campaign_id, revision) where region is null;
create sequence demand_revision;

-- What changed: a row with month adds to that month of a region, one without to the region itself, one without region to the
-- number of members that need the item, one without item to the number of members that need anything.
create table demand_delta (
  campaign_id uuid not null,
  item_id uuid,
  region text,
  month date,
  quantity numeric not null default 0,
  firm numeric not null default 0,
  needs bigint not null default 0,
  members bigint not null default 0,
  baseline numeric not null default 0,
  firm_baseline numeric not null default 0
);
create index demand_delta_campaign on demand_delta (campaign_id, item_id);

-- Demand at this moment, at every level: to be added up by its first four columns.
create view demand_live as
  select campaign_id, item_id, region, month, quantity, firm, needs, members, baseline, firm_baseline from demand_total
  union all
  select campaign_id, item_id, region, month, quantity, firm, needs, members, baseline, firm_baseline
  from demand_delta where region is not null
  union all
  select campaign_id, item_id, null, null, quantity, firm, needs, members, baseline, firm_baseline
  from demand_delta where month is null and item_id is not null
  union all
  select campaign_id, null, null, null, quantity, firm, needs, case when item_id is null then members else 0 end, baseline, firm_baseline
  from demand_delta where month is null;

-- How many standing needs a member has, of an item and in all; appeared says whether the last change brought the first one.
create table demand_item_member (
  campaign_id uuid not null,
  item_id uuid not null,
  member_id text collate "C" not null,
  needs bigint not null check (needs >= 0),
  appeared boolean not null,
  primary key (campaign_id, item_id, member_id)
);
create table demand_member (
  campaign_id uuid not null,
  member_id text collate "C" not null,
  needs bigint not null check (needs >= 0),
  appeared boolean not null,
  primary key (campaign_id, member_id)
);

-- The months in which a need is delivered: that in which its period begins, or one after the other if it recurs.
create function delivery_month(beginning date, delivery integer) returns date language sql immutable
  return (date_trunc('month', beginning::timestamp) + make_interval(months => delivery - 1))::date;

-- After an insert of any size: every reference exists, and the sums follow.
create function need_arrived() returns trigger language plpgsql as $$
begin
  if exists (
    select from arrived
      left join item on item.id = arrived.item_id and item.campaign_id = arrived.campaign_id
      left join site on site.id = arrived.site_id and site.member_id = arrived.member_id
    where item.id is null or site.id is null
  ) then
    raise foreign_key_violation using message = 'a need refers to an item or a site that is not there';
  end if;

  with counted as (
    insert into demand_item_member as known (campaign_id, item_id, member_id, needs, appeared)
    select campaign_id, item_id, member_id collate "C", count(*), true from arrived where state <> 'withdrawn'
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (campaign_id, item_id, member_id)
      do update set needs = known.needs + excluded.needs, appeared = known.needs = 0
    returning campaign_id, item_id, appeared
  )
  insert into demand_delta (campaign_id, item_id, members)
  select campaign_id, item_id, count(*) from counted where appeared group by 1, 2;

  with counted as (
    insert into demand_member as known (campaign_id, member_id, needs, appeared)
    select campaign_id, member_id collate "C", count(*), true from arrived where state <> 'withdrawn'
    group by 1, 2 order by 1, 2
    on conflict (campaign_id, member_id) do update set needs = known.needs + excluded.needs, appeared = known.needs = 0
    returning campaign_id, appeared
  )
  insert into demand_delta (campaign_id, members)
  select campaign_id, count(*) from counted where appeared group by 1;

  insert into demand_delta (campaign_id, item_id, region, quantity, firm, needs, baseline, firm_baseline)
  select campaign_id, item_id, region, sum(terms_quantity_value),
    coalesce(sum(terms_quantity_value) filter (where terms_ladder is null), 0), count(*),
    sum(terms_quantity_value * terms_baseline_unit_price_amount),
    coalesce(sum(terms_quantity_value * terms_baseline_unit_price_amount) filter (where terms_ladder is null), 0)
  from arrived where state <> 'withdrawn' group by 1, 2, 3;

  insert into demand_delta (campaign_id, item_id, region, month, quantity, firm)
  select campaign_id, item_id, region, month, sum(quantity), coalesce(sum(quantity) filter (where firm), 0)
  from (
    select campaign_id, item_id, region, delivery_month(terms_period_from, 1) as month, terms_quantity_value as quantity,
      terms_ladder is null as firm
    from arrived where state <> 'withdrawn' and terms_deliveries = 1
    union all
    select campaign_id, item_id, region, delivery_month(terms_period_from, delivery), terms_quantity_value / terms_deliveries,
      terms_ladder is null
    from arrived, generate_series(1, terms_deliveries) delivery where state <> 'withdrawn' and terms_deliveries > 1
  ) delivered group by 1, 2, 3, 4;
  return null;
end $$;
create trigger need_arrived after insert on need referencing new table as arrived
  for each statement execute function need_arrived();

-- Adds one need to the sums, or takes it out of them.
create function demand_count(one need, sign integer) returns void language plpgsql as $$
declare
  firm boolean := one.terms_ladder is null;
  baseline numeric := sign * one.terms_quantity_value * one.terms_baseline_unit_price_amount;
begin
  with counted as (
    insert into demand_item_member as known (campaign_id, item_id, member_id, needs, appeared)
    values (one.campaign_id, one.item_id, one.member_id, greatest(sign, 0), true)
    on conflict (campaign_id, item_id, member_id)
      do update set needs = known.needs + sign, appeared = known.needs = 0
    returning needs, appeared
  )
  insert into demand_delta (campaign_id, item_id, members)
  select one.campaign_id, one.item_id, sign from counted where case when sign > 0 then appeared else needs = 0 end;

  with counted as (
    insert into demand_member as known (campaign_id, member_id, needs, appeared)
    values (one.campaign_id, one.member_id, greatest(sign, 0), true)
    on conflict (campaign_id, member_id) do update set needs = known.needs + sign, appeared = known.needs = 0
    returning needs, appeared
  )
  insert into demand_delta (campaign_id, members)
  select one.campaign_id, sign from counted where case when sign > 0 then appeared else needs = 0 end;

  insert into demand_delta (campaign_id, item_id, region, quantity, firm, needs, baseline, firm_baseline)
  values (one.campaign_id, one.item_id, one.region, sign * one.terms_quantity_value,
    case when firm then sign * one.terms_quantity_value else 0 end, sign, baseline, case when firm then baseline else 0 end);

  insert into demand_delta (campaign_id, item_id, region, month, quantity, firm)
  select one.campaign_id, one.item_id, one.region, delivery_month(one.terms_period_from, delivery),
    sign * one.terms_quantity_value / one.terms_deliveries,
    case when firm then sign * one.terms_quantity_value / one.terms_deliveries else 0 end
  from generate_series(1, one.terms_deliveries) delivery;
end $$;

-- Moves what has changed into the totals, all at once: a reader sees the deltas or the new totals, never both or neither.
create function demand_fold() returns bigint language plpgsql as $$
declare folded bigint;
begin
  with gone as (delete from demand_delta returning *),
  levels as (
    select campaign_id, item_id, region, month, quantity, firm, needs, members, baseline, firm_baseline
    from gone where region is not null
    union all
    select campaign_id, item_id, null, null, quantity, firm, needs, members, baseline, firm_baseline
    from gone where month is null and item_id is not null
    union all
    select campaign_id, null, null, null, quantity, firm, needs, case when item_id is null then members else 0 end, baseline,
      firm_baseline
    from gone where month is null
  )
  insert into demand_total as known
  select campaign_id, item_id, region, month, sum(quantity), sum(firm), sum(needs), sum(members), sum(baseline), sum(firm_baseline),
    nextval('demand_revision')
  from levels group by 1, 2, 3, 4
  on conflict (campaign_id, item_id, region, month) do update set
    quantity = known.quantity + excluded.quantity, firm = known.firm + excluded.firm, needs = known.needs + excluded.needs,
    members = known.members + excluded.members, baseline = known.baseline + excluded.baseline,
    firm_baseline = known.firm_baseline + excluded.firm_baseline, revision = excluded.revision;
  get diagnostics folded = row_count;
  return folded;
end $$;

create function need_changed() returns trigger language plpgsql as $$
begin
  if old.state <> 'withdrawn' then
    perform demand_count(old, -1);
  end if;
  if new.state <> 'withdrawn' then
    perform demand_count(new, 1);
  end if;
  return null;
end $$;
-- Committing and covering, which move a million rows at once, change no sum: they pass by.
create trigger need_changed after update on need for each row
  when (old.item_id <> new.item_id or old.region <> new.region or (old.state = 'withdrawn') <> (new.state = 'withdrawn')
    or old.terms_quantity_value <> new.terms_quantity_value or old.terms_deliveries <> new.terms_deliveries
    or old.terms_period_from <> new.terms_period_from or old.terms_ladder is distinct from new.terms_ladder
    or old.terms_baseline_unit_price_amount <> new.terms_baseline_unit_price_amount)
  execute function need_changed();
create trigger need_stays before delete or truncate on need for each statement execute function refuse_change();

-- Demand frozen at closing, in the same shape.
alter table frozen_demand
  add column month date,
  add column firm numeric,
  add column firm_baseline numeric,
  alter column quantity type numeric,
  alter column members type bigint,
  alter column baseline type numeric;
alter table frozen_demand drop constraint frozen_demand_campaign_id_item_id_region_key;
create unique index frozen_demand_place on frozen_demand (campaign_id, item_id, region, month) nulls not distinct;
create index frozen_demand_item on frozen_demand (campaign_id, item_id) where region is null;

-- Campaigns that were collecting or closed before the sums were kept.
do $$
declare one need;
begin
  alter table frozen_demand disable trigger frozen_demand_is_append_only;
  update frozen_demand set firm = quantity, firm_baseline = baseline;
  alter table frozen_demand enable trigger frozen_demand_is_append_only;
  for one in select * from need where state <> 'withdrawn' loop
    perform demand_count(one, 1);
  end loop;
end $$;
alter table frozen_demand alter column firm set not null, alter column firm_baseline set not null;

-- Price tiers of an item that are known or supposed, to show the way to the next one.
create table item_tiers (
  item_id uuid primary key references item,
  campaign_id uuid not null references campaign,
  supposed boolean not null,
  source text not null,
  schedule jsonb not null,
  written_at timestamptz not null,
  version bigint not null
);
