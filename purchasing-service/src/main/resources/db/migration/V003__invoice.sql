create table invoice (
  id uuid primary key,
  order_id uuid not null references purchase_order,
  contract_id uuid not null references contract,
  campaign_id uuid not null,
  organizer text not null,
  member_id text not null,
  supplier_id text not null,
  number text not null,
  issued_on date not null,
  state text not null check (state in ('received', 'matched', 'disputed', 'approved', 'paid')),
  net_amount numeric(19, 2) not null,
  net_currency text not null,
  gst_amount numeric(19, 2) not null,
  gst_currency text not null,
  qst_amount numeric(19, 2) not null,
  qst_currency text not null,
  total_amount numeric(19, 2) not null,
  total_currency text not null,
  fee_amount numeric(19, 2),
  fee_currency text,
  discrepancies jsonb not null,
  received_at timestamptz not null,
  approved_at timestamptz,
  paid_on date,
  payment_reference text,
  version bigint not null,
  unique (supplier_id, number)
);
create index invoice_order on invoice (order_id, id);
create index invoice_member on invoice (member_id, id);
create index invoice_supplier on invoice (supplier_id, id);

create table invoice_line (
  id uuid primary key,
  invoice_id uuid not null references invoice,
  item_id uuid not null,
  quantity numeric(19, 3) not null check (quantity > 0),
  unit text not null,
  amount_amount numeric(19, 2) not null,
  amount_currency text not null,
  unique (invoice_id, item_id)
);

create table rebate (
  id uuid primary key,
  contract_id uuid not null references contract,
  campaign_id uuid not null,
  organizer text not null,
  member_id text not null,
  supplier_id text not null,
  invoice_id uuid not null references invoice,
  item_id uuid not null,
  threshold numeric(19, 3) not null,
  unit text not null,
  net_amount numeric(19, 2) not null check (net_amount > 0),
  net_currency text not null,
  gst_amount numeric(19, 2) not null,
  gst_currency text not null,
  qst_amount numeric(19, 2) not null,
  qst_currency text not null,
  earned_at timestamptz not null
);
create index rebate_contract on rebate (contract_id, id);
create index rebate_invoice on rebate (invoice_id, item_id);
create index rebate_member on rebate (member_id, id);
create trigger rebate_is_append_only before update or delete or truncate on rebate
  for each statement execute function refuse_change();
