-- Whether a contract came to nothing follows from its award.
alter table disclosed_contract drop column lapsed_at;

-- Words that are compared with parameters have to be of their type.
alter table ocds_release alter column tags type varchar[];
