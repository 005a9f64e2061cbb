-- Ceilings may lie above what members were entitled to at first, for those who join late.
alter table contract_line add column entitled numeric(19, 3);
update contract_line set entitled = ceiling;
alter table contract_line
  alter column entitled set not null,
  add constraint entitled_within_ceiling check (entitled between 0 and ceiling);
