-- Awards are decided lot by lot: what is held up, or falls away, is divided from an award into one of its own.
drop index award_stands_once;
alter table award drop constraint award_state_check;
alter table award add constraint award_state_check
  check (state in ('pending', 'ratified', 'active', 'cancelled', 'unsuccessful'));
alter table award
  add column continues uuid references award,
  add column remainder boolean not null default false,
  add column blocked boolean not null default false,
  add column lots jsonb not null default '[]',
  add column considered jsonb not null default '[]',
  add column waived jsonb not null default '[]',
  add column proposed_by text,
  add column end_explanation text,
  add column next_scenario_id uuid references scenario;
alter table award
  alter column remainder drop default, alter column blocked drop default, alter column lots drop default, alter column considered drop default,
  alter column waived drop default;
create index award_part on award (continues) where continues is not null;
update award set lots = coalesce(
  (select jsonb_agg(lot order by position) from tender t, jsonb_array_elements(t.lots) with ordinality as every (lot, position)
   where t.id = award.tender_id), '[]');

alter table scenario add column demand jsonb;
alter table tender add column partly_awarded boolean not null default false;
alter table tender alter column partly_awarded drop default;
update tender set partly_awarded = true where state = 'complete';

alter table complaint drop constraint complaint_state_check;
alter table complaint add constraint complaint_state_check
  check (state in ('open', 'answered', 'dismissed', 'upheld', 'withdrawn'));
alter table complaint
  add column lots jsonb not null default '[]',
  add column answer_due_at timestamptz,
  add column answered_at timestamptz,
  add column answer text,
  add column resolved_by text;
alter table complaint alter column lots drop default;
