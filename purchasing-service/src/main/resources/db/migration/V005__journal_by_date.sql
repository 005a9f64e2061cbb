-- The journal as a file is read by date.
create index journal_entry_by_date on journal_entry (member_id, date, number);
