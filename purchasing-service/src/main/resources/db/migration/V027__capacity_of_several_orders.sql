-- Takes what several orders want: wanted line by line in the order in which orders take them, and of each line member by member; so all
-- entitlements to a line are locked before the line, as when an order is placed alone. It ends with the first thing that cannot be taken,
-- and what it has taken then has to be rolled back: a line that was taken whole is returned with its volume and its last place.
create function take_capacities(lines uuid[], members text[], quantities numeric[])
  returns table (line uuid, volume numeric, place bigint) language plpgsql as $$
declare
  wanted numeric := 0;
  orders bigint := 0;
begin
  for i in 1 .. cardinality(lines) loop
    update entitlement e set used = e.used + quantities[i]
      where e.line_id = lines[i] and e.member_id = members[i] and e.used + quantities[i] <= e.quantity;
    exit when not found;
    wanted := wanted + quantities[i];
    orders := orders + 1;
    if lines[i] is distinct from lines[i + 1] then
      update contract_line c set ordered = c.ordered + wanted, places = c.places + orders
        where c.id = lines[i] and c.ordered + wanted <= c.ceiling returning c.id, c.ordered, c.places into line, volume, place;
      exit when not found;
      return next;
      wanted := 0;
      orders := 0;
    end if;
  end loop;
end $$;
