-- How the charter of its campaign shares the gain.
alter table contract add column gain_sharing text not null default 'equal-price'
  check (gain_sharing in ('equal-price', 'proportional', 'shapley'));
alter table contract alter column gain_sharing drop default;

-- How a campaign's gain was shared, once and for all.
create table gain_sharing (
  id uuid primary key,
  campaign_id uuid not null unique,
  organizer text not null,
  rule text not null check (rule in ('equal-price', 'proportional', 'shapley')),
  paid_amount numeric(19, 2) not null,
  paid_currency text not null,
  shares jsonb not null,
  items jsonb not null,
  stability jsonb not null,
  digest text not null,
  login text not null,
  shared_at timestamptz not null
);
create trigger gain_sharing_is_append_only before update or delete or truncate on gain_sharing
  for each statement execute function refuse_change();

-- What a co-operative returned of its surplus, pro rata to the business done with it.
create table patronage_dividend (
  id uuid primary key,
  organizer text not null,
  amount_amount numeric(19, 2) not null check (amount_amount > 0),
  amount_currency text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  resolution text not null,
  resolved_on date not null,
  shares jsonb not null,
  login text not null,
  declared_at timestamptz not null
);
create index patronage_dividend_organizer on patronage_dividend (organizer, id);
create trigger patronage_dividend_is_append_only before update or delete or truncate on patronage_dividend
  for each statement execute function refuse_change();
