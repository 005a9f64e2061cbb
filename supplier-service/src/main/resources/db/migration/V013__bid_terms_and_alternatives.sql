-- A supplier has one primary bid (0) and perhaps alternatives, each of which stands once.
alter table bid add column alternative integer not null default 0 check (alternative >= 0);
drop index bid_stands_once;
create unique index bid_stands_once on bid (tender_id, supplier_id, alternative) where state in ('pending', 'valid');

-- A supplier may bind itself longer after the opening, never shorter.
alter table bid add column extended_until timestamptz;
alter table bid add check (extended_until is null or state in ('valid', 'disqualified'));

create or replace function refuse_resealing() returns trigger language plpgsql as $$
begin
  if row(new.tender_id, new.supplier_id, new.alternative, new.submitted_at, new.sealed, new.digest, new.commitment)
     is distinct from
     row(old.tender_id, old.supplier_id, old.alternative, old.submitted_at, old.sealed, old.digest, old.commitment) then
    raise exception 'a submitted bid never changes';
  end if;
  if old.extended_until is not null and (new.extended_until is null or new.extended_until < old.extended_until) then
    raise exception 'a bid is never bound for less long';
  end if;
  return new;
end $$;
