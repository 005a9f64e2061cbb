alter table tender add column procedure_rules jsonb;
alter table tender drop constraint tender_procedure_check;
alter table tender add constraint tender_procedure_check check (procedure in ('open', 'selective', 'restricted'));
