alter table supplier add column numbers jsonb;
alter table supplier add column categories text[] not null default '{}';
alter table supplier alter column categories drop default;
alter table supplier add column capacity jsonb;
alter table supplier add column restrictions jsonb not null default '[]';
alter table supplier alter column restrictions drop default;

create index tender_published on tender (published_at, id) where published_at is not null;
create index invitation_supplier on invitation (supplier_id, tender_id);

-- What a supplier proves, and the document that proves it.
create table qualification (
  id uuid primary key,
  supplier_id text not null references supplier,
  kind text not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  number text,
  issuer text not null,
  valid_from date not null,
  expires_on date not null check (expires_on >= valid_from),
  expires_at timestamptz not null,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('submitted', 'verified', 'refused')),
  submitted_by text not null,
  submitted_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason text,
  reminded_at timestamptz,
  version bigint not null,
  check ((state = 'submitted') = (decided_at is null)),
  check (state <> 'refused' or reason is not null)
);
create index qualification_supplier on qualification (supplier_id, id);
create index qualification_held on qualification (supplier_id, kind) where state = 'verified';
create index qualification_expiring on qualification (expires_at) where state = 'verified' and reminded_at is null;

create function refuse_other_proof() returns trigger language plpgsql as $$
begin
  if row(new.supplier_id, new.kind, new.number, new.issuer, new.valid_from, new.expires_on, new.expires_at, new.sha256, new.submitted_at)
     is distinct from row(old.supplier_id, old.kind, old.number, old.issuer, old.valid_from, old.expires_on, old.expires_at, old.sha256, old.submitted_at) then
    raise exception 'what was submitted never changes';
  end if;
  return new;
end $$;
create trigger qualification_stays before update on qualification for each row execute function refuse_other_proof();

create table qualification_file (
  id uuid primary key references qualification,
  content bytea not null
);
create trigger qualification_file_is_append_only before update or delete or truncate on qualification_file
  for each statement execute function refuse_change();
