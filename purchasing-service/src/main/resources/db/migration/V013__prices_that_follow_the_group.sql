-- The volume that counts is what is ordered and not given back: it decides the tier, up and down.
alter table contract_line drop column reached;
alter table contract_line
  add column places bigint not null default 0,
  add constraint within_ceiling check (ordered between 0 and ceiling);

-- place: where an order stands in the line for the lower tiers; given_back: what of it counts no more.
alter table order_line
  add column place bigint,
  add column given_back numeric(19, 3) not null default 0,
  add constraint given_back_of_quantity check (given_back between 0 and quantity);
update order_line l set place = p.place, given_back = case
    when p.state in ('rejected', 'cancelled') then l.quantity
    when p.state in ('received', 'invoiced', 'closed') then l.quantity - l.received + l.damaged
    else 0 end
  from (select l.id, o.state, row_number() over (partition by l.line_id order by o.placed_at, l.id) as place
        from order_line l join purchase_order o on o.id = l.order_id where o.placed_at is not null) p
  where p.id = l.id;
update contract_line c set places = (select count(*) from order_line l where l.line_id = c.id and l.place is not null);
create index order_line_by_place on order_line (line_id, place);

-- A rebate that is taken back is a negative one.
alter table rebate drop constraint rebate_net_amount_check, add check (net_amount <> 0);
