create table purchase_order (
  id uuid primary key,
  contract_id uuid not null references contract,
  campaign_id uuid not null,
  organizer text not null,
  member_id text not null,
  supplier_id text not null,
  site_id uuid not null,
  site_name text not null,
  site_address text not null,
  state text not null check (state in ('draft', 'placed', 'accepted', 'rejected', 'partly-received', 'received',
    'invoiced', 'closed', 'cancelled')),
  reason text,
  drafted_at timestamptz not null,
  placed_at timestamptz,
  version bigint not null
);
create index purchase_order_contract on purchase_order (contract_id, id);
create index purchase_order_member on purchase_order (member_id, id);
create index purchase_order_supplier on purchase_order (supplier_id, id);

create table order_line (
  id uuid primary key,
  order_id uuid not null references purchase_order,
  line_id uuid not null references contract_line,
  item_id uuid not null,
  names_fr text not null,
  names_en text not null,
  unit text not null,
  quantity numeric(19, 3) not null check (quantity > 0),
  prices jsonb not null,
  amount_amount numeric(19, 2),
  amount_currency text,
  received numeric(19, 3) not null default 0,
  damaged numeric(19, 3) not null default 0,
  invoiced numeric(19, 3) not null default 0,
  unique (order_id, item_id),
  check (received between 0 and quantity),
  check (damaged between 0 and received),
  check (invoiced between 0 and received - damaged)
);

create table receipt (
  id uuid primary key,
  order_id uuid not null references purchase_order,
  login text not null,
  received_at timestamptz not null,
  complete boolean not null,
  lines jsonb not null
);
create index receipt_order on receipt (order_id, id);
create trigger receipt_is_append_only before update or delete or truncate on receipt
  for each statement execute function refuse_change();
