-- Further terms of a scenario and what is found out about it. What is compared may be more than what is paid, and so may its bound.
alter table scenario
  add column terms jsonb not null default '{}',
  add column findings jsonb not null default '{}',
  add column so_far jsonb,
  drop constraint scenario_check,
  add constraint scenario_solved check (state not in ('optimal', 'feasible') or total_amount is not null and bound_amount is not null);
alter table scenario alter column terms drop default, alter column findings drop default;
