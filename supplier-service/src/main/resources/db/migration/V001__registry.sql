create table supplier (
  id text primary key,
  name text not null,
  email text,
  tags text[] not null,
  regions text[] not null,
  registered_at timestamptz not null,
  version bigint not null
);

-- Who belongs to the group, as member-service has told.
create table group_member (
  id text primary key,
  name text not null
);
