-- Each document of a bid in a row of its own, sealed for the tender's key. Its name and its hash are in the sealed content of the bid alone.
create table sealed_document (
  id uuid primary key,
  bid_id uuid not null references bid,
  position integer not null check (position >= 0),
  sealed bytea not null,
  unique (bid_id, position)
);
-- Cipher text does not compress.
alter table sealed_document alter column sealed set storage external;
create function refuse_other_document() returns trigger language plpgsql as $$
begin
  raise exception 'a sealed document never changes';
end $$;
create trigger document_keeps_its_seal before update on sealed_document for each row execute function refuse_other_document();

-- The negotiator asks all bidders to stay bound longer.
create table validity_request (
  id uuid primary key,
  tender_id uuid not null references tender,
  valid_until timestamptz not null,
  reason_fr text not null,
  reason_en text not null,
  requested_at timestamptz not null
);
create index validity_request_tender on validity_request (tender_id, id);

-- What is to be confirmed still has its number.
drop index bid_stands_once;
create unique index bid_stands_once on bid (tender_id, supplier_id, alternative) where state in ('pending', 'to-be-confirmed', 'valid');
