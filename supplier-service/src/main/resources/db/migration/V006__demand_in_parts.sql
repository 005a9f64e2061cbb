-- A large demand arrives in parts; until the last one the tender cannot be prepared.
alter table tender add column awaited_parts integer not null default 0 check (awaited_parts >= 0);
alter table tender alter column awaited_parts drop default;
