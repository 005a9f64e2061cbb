create table member (
  id text primary key,
  kind text not null check (kind in ('member', 'federation')),
  name text not null,
  region text not null,
  registered_at timestamptz not null,
  version bigint not null
);

create table site (
  id uuid primary key,
  member_id text not null references member,
  name text not null,
  address_street text not null,
  address_city text not null,
  address_postal_code text not null,
  address_province text not null,
  region text not null,
  added_at timestamptz not null
);
create index site_member on site (member_id, id);

create table representative (
  id uuid primary key,
  member_id text not null references member,
  login text not null unique,
  name text not null,
  email text,
  roles text[] not null,
  added_at timestamptz not null
);
create index representative_member on representative (member_id, id);
