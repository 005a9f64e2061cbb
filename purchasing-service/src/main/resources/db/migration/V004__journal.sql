-- One row per member: locked while an entry gets its number, so that numbers have no gaps.
create table journal_counter (
  member_id text primary key,
  last bigint not null
);

create table journal_entry (
  id uuid primary key,
  member_id text not null,
  number bigint not null check (number > 0),
  date date not null,
  kind text not null,
  description_fr text not null,
  description_en text not null,
  contract_id uuid,
  order_id uuid,
  invoice_id uuid,
  rebate_id uuid,
  posted_at timestamptz not null,
  unique (member_id, number)
);

create table journal_line (
  entry_id uuid not null references journal_entry,
  position integer not null,
  account text not null,
  debit numeric(19, 2) not null check (debit >= 0),
  credit numeric(19, 2) not null check (credit >= 0),
  currency text not null,
  primary key (entry_id, position),
  check ((debit = 0) <> (credit = 0))
);

create trigger journal_entry_is_append_only before update or delete or truncate on journal_entry
  for each statement execute function refuse_change();
create trigger journal_line_is_append_only before update or delete or truncate on journal_line
  for each statement execute function refuse_change();

-- At commit, every entry has lines and they balance.
create function entry_balances() returns trigger language plpgsql as $$
declare
  difference numeric;
begin
  select sum(debit) - sum(credit) into difference from journal_line where entry_id = new.id;
  if difference is distinct from 0 then
    raise exception 'journal entry % does not balance: %', new.id, difference;
  end if;
  return null;
end $$;
create constraint trigger journal_entry_balances after insert on journal_entry
  deferrable initially deferred for each row execute function entry_balances();

-- A line joins its entry in the entry's own transaction only.
create function line_joins_fresh_entry() returns trigger language plpgsql as $$
begin
  if not exists (select from journal_entry where id = new.entry_id and xmin = pg_current_xact_id()::xid) then
    raise exception 'journal entry % is closed', new.entry_id;
  end if;
  return new;
end $$;
create trigger journal_line_joins_fresh_entry before insert on journal_line
  for each row execute function line_joins_fresh_entry();
