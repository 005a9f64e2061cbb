-- What each member recovers of the taxes that it pays, as it declares it; the latest declaration of a day holds from it on.
create table tax_declaration (
  id uuid primary key,
  member_id text not null,
  from_day date not null,
  body text not null,
  credits jsonb not null,
  note text,
  login text not null,
  declared_at timestamptz not null
);
create index tax_declaration_member on tax_declaration (member_id, from_day, id);
create trigger tax_declaration_is_append_only before update or delete or truncate on tax_declaration
  for each statement execute function refuse_change();

-- Under which numbers a supplier collects taxes, or that it is too small to.
create table tax_registration (
  id uuid primary key,
  supplier_id text not null,
  from_day date not null,
  small_supplier boolean not null,
  numbers jsonb not null,
  login text not null,
  declared_at timestamptz not null
);
create index tax_registration_supplier on tax_registration (supplier_id, from_day, id);
create trigger tax_registration_is_append_only before update or delete or truncate on tax_registration
  for each statement execute function refuse_change();

-- What an item of a contract is to taxes, where the parties know better than its classification.
create table tax_treatment (
  id uuid primary key,
  contract_id uuid not null references contract,
  item_id uuid not null,
  from_day date not null,
  category text,
  reason text not null,
  login text not null,
  decided_at timestamptz not null
);
create index tax_treatment_contract on tax_treatment (contract_id, item_id, from_day, id);
create trigger tax_treatment_is_append_only before update or delete or truncate on tax_treatment
  for each statement execute function refuse_change();

alter table invoice add column supplier_tax_numbers jsonb not null default '{}';

-- Savings are counted against prices that somebody has paid or been offered, not against estimates.
alter table committed_need add column baseline_source text;
