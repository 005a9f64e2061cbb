-- Many members' orders in one delivery round of a supplier: what is accepted until the cut-off and goes to the region.
create table shipment (
  id uuid primary key,
  contract_id uuid not null references contract,
  campaign_id uuid not null,
  organizer text not null,
  supplier_id text not null,
  region text not null,
  state text not null check (state in ('planned', 'closed', 'dispatched', 'delivered', 'cancelled')),
  cut_off timestamptz not null,
  wanted_until date,
  opened_at timestamptz not null,
  closed_at timestamptz,
  dispatched_at timestamptz,
  delivered_at timestamptz,
  carrier text,
  tracking_number text,
  expected_on date,
  version bigint not null
);
create index shipment_contract on shipment (contract_id, id);
create index shipment_due on shipment (cut_off) where state = 'planned';
-- An order has to know which one it joins.
create unique index shipment_planned on shipment (contract_id, region) where state = 'planned';

-- What a shipment holds from its closing on; each delivery of an order line ships once.
create table shipment_line (
  id uuid primary key,
  shipment_id uuid not null references shipment,
  order_id uuid not null references purchase_order,
  order_number text not null,
  member_id text not null,
  member_name text not null,
  site_id uuid not null,
  site_name text not null,
  site_address text not null,
  item_id uuid not null,
  names_fr text not null,
  names_en text not null,
  unit text not null,
  quantity numeric(19, 3) not null check (quantity > 0),
  pack_size numeric(19, 3) not null check (pack_size > 0),
  delivery integer not null check (delivery > 0),
  wanted_by date,
  unique (order_id, item_id, delivery)
);
create index shipment_line_shipment on shipment_line (shipment_id, id);
create trigger shipment_line_is_append_only before update or delete or truncate on shipment_line
  for each statement execute function refuse_change();
