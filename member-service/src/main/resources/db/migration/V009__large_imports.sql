-- Whether a member is new to an item follows from its needs themselves. Changes of one member's needs in one campaign take turns on
-- its row of demand_member, so none of them misses another; a table with a row for each member and item is not needed for that.
drop trigger need_arrived on need;
drop trigger need_changed on need;
drop function need_arrived();
drop function need_changed();
drop function demand_count(need, integer);
drop table demand_item_member;

-- change: what the last change added to the number of needs.
alter table demand_member drop column appeared, add column change bigint not null default 0;
alter table demand_member alter column change drop default;

drop index need_campaign_member;
create index need_of_member on need (campaign_id, member_id, item_id, id);

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
    insert into demand_member as known (campaign_id, member_id, needs, change)
    select campaign_id, member_id collate "C", count(*), count(*) from arrived where state <> 'withdrawn' and not late
    group by 1, 2 order by 1, 2
    on conflict (campaign_id, member_id) do update set needs = known.needs + excluded.needs, change = excluded.needs
    returning campaign_id, needs, change
  )
  insert into demand_delta (campaign_id, members)
  select campaign_id, count(*) from counted where needs = change group by 1;

  -- From here on no other change of these members' needs is under way.
  insert into demand_delta (campaign_id, item_id, members)
  select pair.campaign_id, pair.item_id, count(*)
  from (select campaign_id, item_id, member_id, count(*) as needs from arrived where state <> 'withdrawn' and not late group by 1, 2, 3) pair
    join demand_member known on known.campaign_id = pair.campaign_id and known.member_id = pair.member_id collate "C"
  where known.needs = known.change or pair.needs = (
    select count(*) from need
    where campaign_id = pair.campaign_id and member_id = pair.member_id and item_id = pair.item_id and state <> 'withdrawn' and not late)
  group by 1, 2;

  insert into demand_delta (campaign_id, item_id, region, quantity, firm, needs, baseline, firm_baseline)
  select campaign_id, item_id, region, sum(terms_quantity_value),
    coalesce(sum(terms_quantity_value) filter (where terms_ladder is null), 0), count(*),
    sum(terms_quantity_value * terms_baseline_unit_price_amount),
    coalesce(sum(terms_quantity_value * terms_baseline_unit_price_amount) filter (where terms_ladder is null), 0)
  from arrived where state <> 'withdrawn' and not late group by 1, 2, 3;

  insert into demand_delta (campaign_id, item_id, region, month, quantity, firm)
  select campaign_id, item_id, region, month, sum(quantity), coalesce(sum(quantity) filter (where firm), 0)
  from (
    select campaign_id, item_id, region, delivery_month(terms_period_from, 1) as month, terms_quantity_value as quantity,
      terms_ladder is null as firm
    from arrived where state <> 'withdrawn' and not late and terms_deliveries = 1
    union all
    select campaign_id, item_id, region, delivery_month(terms_period_from, delivery), terms_quantity_value / terms_deliveries,
      terms_ladder is null
    from arrived, generate_series(1, terms_deliveries) delivery where state <> 'withdrawn' and not late and terms_deliveries > 1
  ) delivered group by 1, 2, 3, 4;
  return null;
end $$;
create trigger need_arrived after insert on need referencing new table as arrived
  for each statement execute function need_arrived();

-- After an update of any size: what went out of the sums goes out, what came in comes in. Committing and covering change no sum.
create function need_changed() returns trigger language plpgsql as $$
begin
  if not exists (
    select from gone join arrived on arrived.id = gone.id
    where gone.item_id <> arrived.item_id or gone.region <> arrived.region
      or (gone.state = 'withdrawn') <> (arrived.state = 'withdrawn')
      or gone.terms_quantity_value <> arrived.terms_quantity_value or gone.terms_deliveries <> arrived.terms_deliveries
      or gone.terms_period_from <> arrived.terms_period_from or gone.terms_ladder is distinct from arrived.terms_ladder
      or gone.terms_baseline_unit_price_amount <> arrived.terms_baseline_unit_price_amount
  ) then
    return null;
  end if;

  with counted as (
    insert into demand_member as known (campaign_id, member_id, needs, change)
    select campaign_id, member_id collate "C", greatest(sum(sign), 0), sum(sign)
    from (
      select campaign_id, member_id, -1 as sign from gone where state <> 'withdrawn' and not late
      union all select campaign_id, member_id, 1 from arrived where state <> 'withdrawn' and not late
    ) signed
    group by 1, 2 order by 1, 2
    on conflict (campaign_id, member_id) do update set needs = known.needs + excluded.change, change = excluded.change
    returning campaign_id, (needs > 0)::int - (needs - change > 0)::int as members
  )
  insert into demand_delta (campaign_id, members)
  select campaign_id, sum(members) from counted group by 1 having sum(members) <> 0;

  -- From here on no other change of these members' needs is under way.
  insert into demand_delta (campaign_id, item_id, members)
  select campaign_id, item_id, sum((needs > 0)::int - (needs - change > 0)::int)
  from (
    select campaign_id, item_id, change, (
        select count(*) from need
        where campaign_id = pair.campaign_id and member_id = pair.member_id and item_id = pair.item_id and state <> 'withdrawn' and not late
      ) as needs
    from (
      select campaign_id, item_id, member_id, sum(sign) as change
      from (
        select campaign_id, item_id, member_id, -1 as sign from gone where state <> 'withdrawn' and not late
        union all select campaign_id, item_id, member_id, 1 from arrived where state <> 'withdrawn' and not late
      ) signed
      group by 1, 2, 3 having sum(sign) <> 0
    ) pair
  ) moved
  group by 1, 2 having sum((needs > 0)::int - (needs - change > 0)::int) <> 0;

  insert into demand_delta (campaign_id, item_id, region, quantity, firm, needs, baseline, firm_baseline)
  select campaign_id, item_id, region, sum(sign * quantity), sum(sign * firm), sum(sign), sum(sign * quantity * price),
    sum(sign * firm * price)
  from (
    select campaign_id, item_id, region, -1 as sign, terms_quantity_value as quantity,
      case when terms_ladder is null then terms_quantity_value else 0 end as firm, terms_baseline_unit_price_amount as price
    from gone where state <> 'withdrawn' and not late
    union all
    select campaign_id, item_id, region, 1, terms_quantity_value,
      case when terms_ladder is null then terms_quantity_value else 0 end, terms_baseline_unit_price_amount
    from arrived where state <> 'withdrawn' and not late
  ) signed
  group by 1, 2, 3
  having sum(sign * quantity) <> 0 or sum(sign * firm) <> 0 or sum(sign) <> 0 or sum(sign * quantity * price) <> 0
    or sum(sign * firm * price) <> 0;

  insert into demand_delta (campaign_id, item_id, region, month, quantity, firm)
  select campaign_id, item_id, region, delivery_month(beginning, delivery), sum(sign * quantity / deliveries),
    sum(sign * firm / deliveries)
  from (
    select campaign_id, item_id, region, -1 as sign, terms_quantity_value as quantity,
      case when terms_ladder is null then terms_quantity_value else 0 end as firm, terms_period_from as beginning,
      terms_deliveries as deliveries
    from gone where state <> 'withdrawn' and not late
    union all
    select campaign_id, item_id, region, 1, terms_quantity_value,
      case when terms_ladder is null then terms_quantity_value else 0 end, terms_period_from, terms_deliveries
    from arrived where state <> 'withdrawn' and not late
  ) signed, generate_series(1, deliveries) delivery
  group by 1, 2, 3, 4 having sum(sign * quantity / deliveries) <> 0 or sum(sign * firm / deliveries) <> 0;
  return null;
end $$;
create trigger need_changed after update on need referencing old table as gone new table as arrived
  for each statement execute function need_changed();

-- A file is kept for minutes: compressing it takes longer than writing it.
alter table import_chunk alter column content set storage external;
