-- Needs may depend on the price: what a member wants at which one.
alter table committed_need add column ladder jsonb not null default '[]';
alter table committed_need alter column ladder drop default;

-- An award may be confirmed in parts; a contract may be given up before both sides have signed it.
alter table contract drop constraint contract_state_check;
alter table contract add constraint contract_state_check
  check (state in ('pending', 'active', 'cancelled', 'terminated', 'expired'));
alter table contract
  add column continues uuid,
  add column other_items jsonb not null default '[]',
  add column lapsed_at timestamptz,
  add column lapse_reason text,
  add column lapse_explanation text;
alter table contract alter column other_items drop default;
