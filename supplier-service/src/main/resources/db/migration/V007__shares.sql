-- What part of what is paid goes to whom.
alter table scenario add column shares jsonb not null default '[]';
alter table scenario alter column shares drop default;
