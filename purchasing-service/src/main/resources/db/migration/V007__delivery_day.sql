-- By when a member wants its order, and by when the supplier has promised it.
alter table purchase_order add column wanted_by date, add column promised_for date;
