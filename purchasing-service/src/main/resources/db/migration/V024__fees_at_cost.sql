-- What services for a group cost its organizer; a negative amount takes back what was wrong.
create table service_cost (
  id uuid primary key,
  campaign_id uuid not null,
  contract_id uuid references contract,
  organizer text not null,
  description_fr text not null,
  description_en text not null,
  amount_amount numeric(19, 2) not null check (amount_amount <> 0),
  amount_currency text not null,
  incurred_on date not null,
  documents jsonb not null,
  login text not null,
  entered_at timestamptz not null
);
create index service_cost_campaign on service_cost (campaign_id, id);
create trigger service_cost_is_append_only before update or delete or truncate on service_cost
  for each statement execute function refuse_change();

-- What went back to members because they were charged more than that.
create table fee_settlement (
  id uuid primary key,
  campaign_id uuid not null,
  organizer text not null,
  charged_amount numeric(19, 2) not null,
  charged_currency text not null,
  cost_amount numeric(19, 2) not null,
  cost_currency text not null,
  returned_amount numeric(19, 2) not null check (returned_amount > 0),
  returned_currency text not null,
  shares jsonb not null,
  login text not null,
  settled_at timestamptz not null,
  check (charged_amount = cost_amount + returned_amount)
);
create index fee_settlement_campaign on fee_settlement (campaign_id, id);
create trigger fee_settlement_is_append_only before update or delete or truncate on fee_settlement
  for each statement execute function refuse_change();

alter table journal_entry add column fee_settlement_id uuid;
create index journal_entry_fee_settlement on journal_entry (fee_settlement_id) where fee_settlement_id is not null;
create index invoice_campaign on invoice (campaign_id);
