-- What came beyond what was ordered, what went back, what is credited of what was invoiced. A member may tolerate that a little more is
-- invoiced than it kept, so only the sign is left to the database there.
alter table order_line
  add column returned numeric(19, 3) not null default 0 check (returned >= 0),
  add column awaited numeric(19, 3) not null default 0 check (awaited >= 0),
  add column excess numeric(19, 3) not null default 0 check (excess >= 0),
  add column credited numeric(19, 3) not null default 0,
  drop constraint order_line_check2,
  add constraint invoiced_not_negative check (invoiced >= 0),
  add constraint credited_within_invoiced check (credited between 0 and invoiced),
  add constraint kept_not_negative check (returned between awaited and received - damaged);

-- What goes back to the supplier.
create table goods_return (
  id uuid primary key,
  order_id uuid not null references purchase_order,
  contract_id uuid not null references contract,
  member_id text not null,
  supplier_id text not null,
  login text not null,
  returned_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledgement text,
  version bigint not null
);
create index goods_return_order on goods_return (order_id, id);

create table return_line (
  id uuid primary key,
  goods_return_id uuid not null references goods_return,
  item_id uuid not null,
  unit text not null,
  quantity numeric(19, 3) not null check (quantity > 0),
  of_excess numeric(19, 3) not null,
  reason text not null,
  wish text not null check (wish in ('credit', 'replacement')),
  note text,
  replaced numeric(19, 3) not null default 0,
  unique (goods_return_id, item_id),
  check (of_excess between 0 and quantity),
  check (replaced between 0 and quantity - of_excess)
);

-- The account of an invoice: its balance is its total less the amounts of its entries.
create table payment (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  kind text not null check (kind in ('payment', 'credit', 'reversal')),
  amount_amount numeric(19, 2) not null check (amount_amount <> 0),
  amount_currency text not null,
  discount_amount numeric(19, 2) not null,
  discount_currency text not null,
  paid_on date not null,
  reference text not null,
  credit_note_id uuid,
  reverses uuid unique references payment,
  login text not null,
  noted_at timestamptz not null,
  check ((kind = 'reversal') = (reverses is not null)),
  check ((kind = 'reversal') = (amount_amount < 0))
);
create index payment_invoice on payment (invoice_id, id);
create index payment_credit_note on payment (credit_note_id) where credit_note_id is not null;
create trigger payment_is_append_only before update or delete or truncate on payment
  for each statement execute function refuse_change();
insert into payment (id, invoice_id, kind, amount_amount, amount_currency, discount_amount, discount_currency, paid_on, reference,
    login, noted_at)
  select gen_random_uuid(), id, 'payment', total_amount, total_currency, 0, total_currency, paid_on, coalesce(payment_reference, '-'),
    'system', coalesce(approved_at, received_at)
  from invoice where state = 'paid' and total_amount <> 0;

create table credit_note (
  id uuid primary key,
  contract_id uuid not null references contract,
  campaign_id uuid not null,
  organizer text not null,
  member_id text not null,
  supplier_id text not null,
  order_id uuid references purchase_order,
  invoice_id uuid references invoice,
  number text not null,
  issued_on date not null,
  state text not null check (state in ('received', 'matched', 'disputed', 'approved', 'withdrawn')),
  net_amount numeric(19, 2) not null,
  net_currency text not null,
  taxes jsonb not null,
  total_amount numeric(19, 2) not null check (total_amount > 0),
  total_currency text not null,
  used_amount numeric(19, 2) not null check (used_amount between 0 and total_amount),
  used_currency text not null,
  discrepancies jsonb not null,
  received_at timestamptz not null,
  approved_at timestamptz,
  version bigint not null,
  unique (supplier_id, number)
);
create index credit_note_member on credit_note (member_id, id);
create index credit_note_supplier on credit_note (supplier_id, id);
create index credit_note_invoice on credit_note (invoice_id) where invoice_id is not null;

create table credit_note_line (
  id uuid primary key,
  credit_note_id uuid not null references credit_note,
  position integer not null,
  reason text not null check (reason in ('return', 'price', 'damaged', 'dispute', 'rebate')),
  item_id uuid not null,
  quantity numeric(19, 3) check (quantity > 0),
  unit text,
  return_id uuid references goods_return,
  rebate_id uuid references rebate,
  amount_amount numeric(19, 2) not null check (amount_amount > 0 or reason = 'rebate'),
  amount_currency text not null,
  unique (credit_note_id, position),
  check ((reason = 'rebate') = (rebate_id is not null)),
  check ((reason = 'return') = (return_id is not null))
);
create index credit_note_line_return on credit_note_line (return_id) where return_id is not null;
create index credit_note_line_rebate on credit_note_line (rebate_id) where rebate_id is not null;

-- What suppliers have credited of invoices, by approved credit notes; rebates apart.
create view credited_line as
  select l.id as credit_note_line_id, n.contract_id, n.invoice_id, n.member_id, l.item_id, l.reason,
         coalesce(l.quantity, 0) as quantity, l.amount_amount
  from credit_note_line l join credit_note n on n.id = l.credit_note_id
  where n.approved_at is not null and n.invoice_id is not null and l.rebate_id is null;

-- A rebate is settled, all of it, by one approved credit note at most.
create table rebate_settlement (
  rebate_id uuid primary key references rebate,
  credit_note_id uuid not null references credit_note
);
create trigger rebate_settlement_is_append_only before update or delete or truncate on rebate_settlement
  for each statement execute function refuse_change();

create table credit_refund (
  id uuid primary key,
  credit_note_id uuid not null references credit_note,
  amount_amount numeric(19, 2) not null check (amount_amount > 0),
  amount_currency text not null,
  paid_on date not null,
  reference text not null,
  login text not null,
  noted_at timestamptz not null
);
create index credit_refund_credit_note on credit_refund (credit_note_id);
create trigger credit_refund_is_append_only before update or delete or truncate on credit_refund
  for each statement execute function refuse_change();
alter table payment add foreign key (credit_note_id) references credit_note;

-- Invoices with what was tolerated or accepted of them, freight and fees, terms and what is settled.
alter table invoice drop constraint invoice_state_check;
alter table invoice add constraint invoice_state_check
  check (state in ('received', 'matched', 'disputed', 'approved', 'paid', 'withdrawn'));
alter table invoice
  add column tolerated jsonb not null default '[]',
  add column acceptance jsonb,
  add column charges jsonb not null default '[]',
  add column terms jsonb not null default '{"netDays": 30}',
  add column due_on date,
  add column settled_amount numeric(19, 2) not null default 0,
  add column settled_currency text not null default 'CAD',
  add column told_paid boolean not null default false,
  add column withdrawal_reason text;
update invoice set due_on = issued_on + 30, told_paid = state = 'paid',
  settled_amount = case when state = 'paid' then total_amount else 0 end;
alter table invoice
  alter column due_on set not null,
  alter column tolerated drop default,
  alter column charges drop default,
  alter column terms drop default,
  alter column settled_amount drop default,
  alter column settled_currency drop default,
  alter column told_paid drop default,
  add constraint settled_within_total check (settled_amount between 0 and greatest(total_amount, 0));
create index invoice_open on invoice (member_id, due_on) where state = 'approved';
alter table invoice_line
  add column weight numeric(19, 3),
  add column variance_amount numeric(19, 2),
  add column variance_currency text;

create table invoice_message (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  organization text not null,
  login text not null,
  said_at timestamptz not null,
  words text not null,
  documents jsonb not null
);
create index invoice_message_invoice on invoice_message (invoice_id, id);
create trigger invoice_message_is_append_only before update or delete or truncate on invoice_message
  for each statement execute function refuse_change();

-- What a member lets pass, from a day on.
create table tolerance (
  id uuid primary key,
  member_id text not null,
  valid_from date not null,
  quantity_percent numeric(7, 4) not null check (quantity_percent between 0 and 100),
  price_percent numeric(7, 4) not null check (price_percent between 0 and 100),
  charges_percent numeric(7, 4) not null check (charges_percent between 0 and 100),
  excess_percent numeric(7, 4) not null check (excess_percent between 0 and 100),
  per_line_amount numeric(19, 2) check (per_line_amount >= 0),
  per_line_currency text,
  in_total_amount numeric(19, 2) check (in_total_amount >= 0),
  in_total_currency text,
  login text not null,
  set_at timestamptz not null,
  unique (member_id, valid_from)
);
create trigger tolerance_is_append_only before update or delete or truncate on tolerance
  for each statement execute function refuse_change();

-- Receipts beyond a plain delivery, with what goes with them.
alter table receipt
  add column kind text not null default 'delivery' check (kind in ('delivery', 'replacement', 'acceptance', 'reversal')),
  add column reverses uuid unique references receipt,
  add column goods_return_id uuid references goods_return,
  add column site_id uuid,
  add column note text,
  add column documents jsonb not null default '[]',
  add check ((kind = 'reversal') = (reverses is not null));
alter table receipt alter column kind drop default, alter column documents drop default;
