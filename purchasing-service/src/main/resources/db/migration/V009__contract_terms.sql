-- What is agreed on beyond items, ceilings and prices; prices that change on a day; a contract's course after its signatures.
alter table contract drop constraint contract_state_check;
alter table contract add constraint contract_state_check
  check (state in ('pending', 'active', 'suspended', 'cancelled', 'terminated', 'expired'));
alter table contract
  add column terms jsonb not null default '{}',
  add column ends_on date,
  add column document_version integer not null default 1;
alter table contract alter column terms drop default, alter column document_version drop default;
create index contract_ending on contract (ends_on) where state in ('active', 'suspended');

alter table contract_line add column revisions jsonb not null default '[]';
alter table contract_line alter column revisions drop default;

-- A ceiling may be lowered below what was once reached; an item may be taken out, an entitlement handed on as a whole.
alter table contract_line drop constraint within_ceiling;
alter table contract_line add constraint within_ceiling check (ordered between 0 and ceiling and reached >= ordered);
alter table contract_line drop constraint contract_line_ceiling_check;
alter table contract_line add constraint contract_line_ceiling_check check (ceiling >= 0);
alter table entitlement drop constraint entitlement_quantity_check;
alter table entitlement add constraint entitlement_quantity_check check (quantity >= 0);
