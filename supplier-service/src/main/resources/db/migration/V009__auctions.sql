alter table tender add column auction_rules jsonb;
alter table bid add column negotiated jsonb;
alter table bid add check (negotiated is null or content is not null);

create table auction (
  id uuid primary key,
  tender_id uuid not null references tender,
  lot_id uuid not null,
  state text not null check (state in ('open', 'closed', 'cancelled')),
  rules jsonb not null,
  decrement_amount numeric(19, 2) not null check (decrement_amount > 0),
  decrement_currency text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  bids bigint not null check (bids >= 0),
  end_reason text,
  version bigint not null
);
create index auction_tender on auction (tender_id, id);
create index auction_due on auction (closes_at) where state = 'open';
create unique index auction_lot on auction (tender_id, lot_id) where state <> 'cancelled';

create table auction_bidder (
  id uuid primary key,
  auction_id uuid not null references auction,
  bid_id uuid not null references bid,
  supplier_id text not null references supplier,
  alias integer not null check (alias > 0),
  starting_amount_amount numeric(19, 2) not null,
  starting_amount_currency text not null,
  amount_amount numeric(19, 2) not null check (amount_amount <= starting_amount_amount),
  amount_currency text not null,
  since timestamptz not null,
  version bigint not null,
  unique (auction_id, supplier_id),
  unique (auction_id, alias)
);

-- Bids of auctions, one order each, which never change.
create table auction_bid (
  id uuid primary key,
  auction_id uuid not null references auction,
  number bigint not null check (number > 0),
  supplier_id text not null references supplier,
  alias integer not null,
  amount_amount numeric(19, 2) not null check (amount_amount > 0),
  amount_currency text not null,
  at timestamptz not null,
  unique (auction_id, number)
);
create trigger auction_bids_stay before update or delete or truncate on auction_bid for each statement execute function refuse_rewriting();
