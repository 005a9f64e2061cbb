-- Thresholds that price schedules must have; tenders from before leave them to the suppliers.
alter table tender add column breakpoints jsonb not null default '[]';
alter table tender alter column breakpoints drop default;

-- Bids whose tender asks for something else since: sealed until they are confirmed, or for good once they have lapsed.
alter table bid drop constraint bid_state_check;
alter table bid add constraint bid_state_check check (state in ('pending', 'to-be-confirmed', 'valid', 'disqualified', 'withdrawn',
  'superseded', 'lapsed'));
alter table bid add constraint bid_unread_check check (state not in ('to-be-confirmed', 'lapsed') or (content is null and opened_text is null));

create table tender_document (
  id uuid primary key,
  tender_id uuid not null references tender,
  title_fr text not null,
  title_en text not null,
  name text not null,
  kind text not null check (kind in ('PDF', 'PNG', 'JPEG', 'XLSX', 'DOCX', 'ODT')),
  size bigint not null check (size between 1 and 20971520),
  sha256 text not null,
  content bytea not null,
  added_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  check (withdrawn_at is null or published_at is not null)
);
create index tender_document_tender on tender_document (tender_id, id);

-- A document never changes, and what was published is never deleted.
create function refuse_other_documents() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.published_at is not null then
      raise exception 'a published document stays';
    end if;
    return old;
  end if;
  if row(new.tender_id, new.title_fr, new.title_en, new.name, new.kind, new.size, new.sha256, new.content, new.added_at)
     is distinct from
     row(old.tender_id, old.title_fr, old.title_en, old.name, old.kind, old.size, old.sha256, old.content, old.added_at) then
    raise exception 'a document never changes';
  end if;
  return new;
end $$;
create trigger a_document_stays before update or delete on tender_document for each row execute function refuse_other_documents();

-- The tender file as it was issued: at the publication, with each amendment and each answer.
create table edition (
  id uuid primary key,
  tender_id uuid not null references tender,
  number integer not null check (number > 0),
  occasion text not null check (occasion in ('publication', 'amendment', 'answer')),
  issued_at timestamptz not null,
  digest text not null,
  content text not null,
  unique (tender_id, number)
);
create trigger editions_are_kept before update or delete or truncate on edition for each statement execute function refuse_rewriting();
