-- What part of what is paid goes to whom, and what each condition costs.
alter table scenario add column shares jsonb not null default '[]', add column conditions jsonb not null default '[]';
alter table scenario alter column shares drop default, alter column conditions drop default;
