-- The private half of a tender's key pair is in the trustees' shares alone, each sealed for its trustee.
alter table sealing_key add column threshold integer not null default 2 check (threshold >= 2);
alter table sealing_key add column laboratory boolean not null default true;
alter table sealing_key alter column threshold drop default;
alter table sealing_key alter column laboratory drop default;

create table trustee_share (
  id uuid primary key,
  tender_id uuid not null references tender,
  trustee text not null,
  sealed bytea not null,
  commitment text not null,
  opened text,
  handed_in_at timestamptz,
  version bigint not null,
  unique (tender_id, trustee),
  check ((opened is null) = (handed_in_at is null))
);

-- A hash tree over what happened to each tender's bids. Its heads are signed; its leaves never change.
create table log_head (
  log_id uuid primary key,
  origin text not null unique,
  size bigint not null,
  frontier bytea not null,
  checkpoint text not null
);
create table log_leaf (
  id uuid primary key,
  log_id uuid not null references log_head,
  position bigint not null check (position >= 0),
  line text not null,
  unique (log_id, position)
);
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'a log is never rewritten';
end $$;
create trigger log_keeps_its_leaves before update or delete or truncate on log_leaf for each statement execute function refuse_rewriting();

-- What binds bidder and log to the content, and what was read at the opening, to the letter.
alter table bid add column commitment text not null default '';
alter table bid alter column commitment drop default;
alter table bid add column salt text;
alter table bid add column opened_text text;
alter table bid add check ((salt is null) = (opened_text is null));
alter table bid add check (state not in ('pending', 'withdrawn', 'superseded') or opened_text is null);

create or replace function refuse_resealing() returns trigger language plpgsql as $$
begin
  if row(new.tender_id, new.supplier_id, new.submitted_at, new.sealed, new.digest, new.commitment)
     is distinct from row(old.tender_id, old.supplier_id, old.submitted_at, old.sealed, old.digest, old.commitment) then
    raise exception 'a submitted bid never changes';
  end if;
  return new;
end $$;
