-- Documents name addresses in their parts. What was kept as one line was written as "street, city (province) postal code".
alter table committed_need
  add column address_street text,
  add column address_city text,
  add column address_province text,
  add column address_postal_code text;
update committed_need set
  address_street = part[1], address_city = part[2], address_province = part[3], address_postal_code = part[4]
from (select need_id as id, regexp_match(site_address, '^(.*), ([^,]*) \(([^()]*)\) ([^()]*)$') as part from committed_need) as cut
where id = need_id and part is not null;

-- What the documents of an organization say of it.
create table trading_profile (
  organization text primary key,
  details jsonb not null,
  updated_at timestamptz not null,
  version bigint not null
);

-- Documents that suppliers' systems sent, byte for byte.
create table received_document (
  id uuid primary key,
  kind text not null check (kind in ('order-response', 'invoice', 'credit-note')),
  number text not null,
  supplier_id text not null,
  member_id text not null,
  order_id uuid not null references purchase_order,
  invoice_id uuid,
  customization text,
  sha256 text not null,
  content bytea not null,
  received_at timestamptz not null,
  login text not null,
  unique (supplier_id, sha256)
);
create index received_document_supplier on received_document (supplier_id, id);
create index received_document_member on received_document (member_id, id);
create index received_document_order on received_document (order_id, id);
create trigger received_document_is_append_only before update or delete or truncate on received_document
  for each statement execute function refuse_change();
