-- Takes an order's lines from a member's entitlements and from the ceilings, in the order given, each by one conditional update. It ends
-- with the first line that cannot be taken: not entitled to as much, or no volume where the ceiling has not as much left.
create function take_capacity(member text, lines uuid[], quantities numeric[])
  returns table (entitled boolean, volume numeric, place bigint) language plpgsql as $$
begin
  for i in 1 .. cardinality(lines) loop
    volume := null;
    update entitlement e set used = e.used + quantities[i]
      where e.line_id = lines[i] and e.member_id = member and e.used + quantities[i] <= e.quantity;
    entitled := found;
    if entitled then
      update contract_line c set ordered = c.ordered + quantities[i], places = c.places + 1
        where c.id = lines[i] and c.ordered + quantities[i] <= c.ceiling returning c.ordered, c.places into volume, place;
    end if;
    return next;
    exit when volume is null;
  end loop;
end $$;
