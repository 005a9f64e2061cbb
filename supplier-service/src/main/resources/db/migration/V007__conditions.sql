-- Further conditions of a scenario, and what each of them costs.
alter table scenario
  add column min_winners integer check (min_winners > 0),
  add column relaxable text[] not null default '{}',
  add column relaxed text[] not null default '{}',
  add column rulings jsonb not null default '[]',
  add column shares jsonb not null default '[]',
  add column conditions jsonb not null default '[]';
alter table scenario
  alter column relaxable drop default, alter column relaxed drop default, alter column rulings drop default, alter column shares drop default, alter column conditions drop default;
