-- The public half of a tender's key pair. The private half is never in a database.
create table sealing_key (
  tender_id uuid primary key references tender,
  public_keyset text not null
);

create table bid (
  id uuid primary key,
  tender_id uuid not null references tender,
  supplier_id text not null references supplier,
  state text not null check (state in ('pending', 'valid', 'disqualified', 'withdrawn', 'superseded')),
  submitted_at timestamptz not null,
  sealed bytea not null,
  digest text not null,
  content jsonb,
  disqualification text,
  version bigint not null,
  check (state not in ('pending', 'withdrawn', 'superseded') or content is null),
  check (state <> 'valid' or content is not null)
);
create unique index bid_stands_once on bid (tender_id, supplier_id) where state in ('pending', 'valid');
create index bid_tender on bid (tender_id, id);
create index bid_supplier on bid (supplier_id, tender_id, id);

-- What was submitted, by whom and when, never changes: the receipt proves it.
create function refuse_resealing() returns trigger language plpgsql as $$
begin
  if row(new.tender_id, new.supplier_id, new.submitted_at, new.sealed, new.digest)
     is distinct from row(old.tender_id, old.supplier_id, old.submitted_at, old.sealed, old.digest) then
    raise exception 'a submitted bid never changes';
  end if;
  return new;
end $$;
create trigger bid_keeps_its_seal before update on bid for each row execute function refuse_resealing();
