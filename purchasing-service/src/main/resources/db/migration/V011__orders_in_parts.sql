-- Orders for several sites and days, that a treasurer may have to approve, that are answered line by line and changed while the
-- contract allows.
alter table purchase_order drop constraint purchase_order_state_check;
alter table purchase_order add constraint purchase_order_state_check
  check (state in ('draft', 'awaiting-approval', 'placed', 'answered', 'accepted', 'rejected', 'partly-received', 'received',
    'invoiced', 'closed', 'cancelled'));
alter table purchase_order
  add column number text,
  add column site_region text not null default '',
  add column requested_by text,
  add column approvals jsonb not null default '[]',
  add column approvals_needed integer not null default 0,
  add column accepted_at timestamptz,
  add column shipping boolean not null default false,
  add constraint purchase_order_number unique (member_id, number);
update purchase_order o set site_region = n.site_region from committed_need n
  where n.campaign_id = o.campaign_id and n.member_id = o.member_id and n.site_id = o.site_id;
alter table purchase_order alter column site_region drop default, alter column approvals drop default,
  alter column approvals_needed drop default,  alter column shipping drop default;

-- deliveries: where and when the parts of the quantity go; none where all of it goes to the order's own site.
-- answer: what the supplier would rather do. A quantity of 0 is a line that the supplier or the member has struck.
alter table order_line drop constraint order_line_quantity_check;
alter table order_line
  add constraint order_line_quantity_check check (quantity >= 0),
  add column deliveries jsonb not null default '[]',
  add column answer jsonb;
alter table order_line alter column deliveries drop default;

-- The last number that a member's orders of a year have: without gaps, and nobody waits for another member.
create table order_number (
  member_id text not null,
  year integer not null,
  last integer not null,
  primary key (member_id, year)
);

-- Which sites a member has in a campaign is asked for at every order.
create index committed_need_site on committed_need (campaign_id, member_id, site_id);

-- What a buyer may place alone, from a day on: the latest row of the latest day that has begun counts.
create table approval_rule (
  id uuid primary key,
  member_id text not null,
  valid_from date not null,
  buyer_limit numeric(19, 2) check (buyer_limit >= 0),
  second_above numeric(19, 2) check (second_above >= buyer_limit),
  login text not null,
  recorded_at timestamptz not null,
  check (second_above is null or buyer_limit is not null)
);
create index approval_rule_member on approval_rule (member_id, valid_from desc, id desc);
create trigger approval_rule_is_append_only before update or delete or truncate on approval_rule
  for each statement execute function refuse_change();

-- Changes of orders that were placed, numbered within their order (UBL OrderChange).
create table order_change (
  id uuid primary key,
  order_id uuid not null references purchase_order,
  number integer not null check (number > 0),
  state text not null check (state in ('proposed', 'applied', 'rejected', 'withdrawn')),
  reason text,
  answer_reason text,
  requested_at timestamptz not null,
  settled_at timestamptz,
  lines jsonb not null,
  version bigint not null,
  unique (order_id, number)
);
create unique index order_change_pending on order_change (order_id) where state = 'proposed';
