-- Each member's books: its settings, and up to which day its periods are closed.
create table books (
  member_id text primary key,
  fiscal_year_start integer not null check (fiscal_year_start between 1 and 12),
  accrual boolean not null,
  landed_costs text not null check (landed_costs in ('lines', 'apart')),
  siren text check (siren ~ '^[0-9]{9}$'),
  closed_through date,
  year_closed_through date check (year_closed_through <= closed_through),
  version bigint not null
);

create table account (
  member_id text not null references books,
  code text not null,
  type text not null check (type in ('asset', 'liability', 'equity', 'income', 'expense')),
  names_fr text not null,
  names_en text not null,
  parent text,
  gifi text check (gifi ~ '^[0-9]{4}$'),
  primary key (member_id, code),
  foreign key (member_id, parent) references account deferrable initially deferred
);

-- Which account a role is; the key narrows it (the beginning of a classification, the name of a tax), '' is the rest.
create table posting_rule (
  member_id text not null,
  role text not null,
  key text not null,
  account text not null,
  primary key (member_id, role, key),
  foreign key (member_id, account) references account deferrable initially deferred
);

-- Every closing and reopening leaves its trace.
create table period_act (
  id uuid primary key,
  member_id text not null references books,
  act text not null check (act in ('period-closed', 'period-reopened', 'year-closed')),
  first_day date not null,
  last_day date not null,
  login text not null,
  reason text,
  at timestamptz not null,
  check (act <> 'period-reopened' or reason is not null)
);
create index period_act_member on period_act (member_id, last_day, id);
create trigger period_act_is_append_only before update or delete or truncate on period_act
  for each statement execute function refuse_change();

alter table journal_entry
  add column document_date date,
  add column reference text,
  add column receipt_id uuid,
  add column return_id uuid,
  add column credit_note_id uuid,
  add column payment_id uuid,
  add column sharing_id uuid,
  add column dividend_id uuid,
  add column shortfall_id uuid,
  add column reverses uuid unique references journal_entry,
  add column reason text,
  add column login text,
  add constraint a_reversal_says_why check (reverses is null or reason is not null);

-- What the line stands for, so that what was accrued is cleared where it was accrued even if the chart has changed since.
alter table journal_line
  add column role text,
  add column item_id uuid;
create index journal_entry_contract on journal_entry (contract_id) where contract_id is not null;
create index journal_entry_order on journal_entry (order_id) where order_id is not null;
create index journal_entry_invoice on journal_entry (invoice_id) where invoice_id is not null;
create index journal_entry_rebate on journal_entry (rebate_id) where rebate_id is not null;
create index journal_entry_receipt on journal_entry (receipt_id) where receipt_id is not null;
create index journal_entry_return on journal_entry (return_id) where return_id is not null;
create index journal_entry_credit_note on journal_entry (credit_note_id) where credit_note_id is not null;
create index journal_entry_payment on journal_entry (payment_id) where payment_id is not null;
create index journal_entry_sharing on journal_entry (sharing_id) where sharing_id is not null;
create index journal_entry_dividend on journal_entry (dividend_id) where dividend_id is not null;
create index journal_entry_shortfall on journal_entry (shortfall_id) where shortfall_id is not null;

-- A closed period takes no entries.
create function entry_in_open_period() returns trigger language plpgsql as $$
begin
  if exists (select from books where member_id = new.member_id and new.date <= closed_through) then
    raise exception 'journal entry % is dated % in a closed period', new.id, new.date;
  end if;
  return new;
end $$;
create trigger journal_entry_in_open_period before insert on journal_entry
  for each row execute function entry_in_open_period();

-- A line joins its entry in the entry's own transaction only, and names an account of the member's chart.
create or replace function line_joins_fresh_entry() returns trigger language plpgsql as $$
declare
  owner text;
begin
  select member_id into owner from journal_entry where id = new.entry_id and xmin = pg_current_xact_id()::xid;
  if owner is null then
    raise exception 'journal entry % is closed', new.entry_id;
  end if;
  if not exists (select from account where member_id = owner and code = new.account) then
    raise exception 'journal entry % names no account of its chart: %', new.entry_id, new.account;
  end if;
  return new;
end $$;

-- An account that an entry names stays, and stays what it is.
create function account_in_use_stays() returns trigger language plpgsql as $$
begin
  if (tg_op = 'DELETE' or new.type <> old.type or new.code <> old.code or new.member_id <> old.member_id)
     and exists (select from journal_line l join journal_entry e on e.id = l.entry_id
                 where l.account = old.code and e.member_id = old.member_id) then
    raise exception 'account % of % is in use', old.code, old.member_id;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger account_in_use_stays before update or delete on account
  for each row execute function account_in_use_stays();
