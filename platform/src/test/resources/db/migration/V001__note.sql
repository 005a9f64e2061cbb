create table note (id uuid primary key, version bigint not null, owner text not null, words text not null);
create table heard (position bigint generated always as identity, word text not null);
