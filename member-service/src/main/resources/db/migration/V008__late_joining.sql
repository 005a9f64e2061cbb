-- Members may join once contracts are in force, if the charter says so, until the contracts' ceilings. What comes late is no part of demand.
alter table charter add column terms_late_joining_margin_percent numeric(5, 2)
  check (terms_late_joining_margin_percent > 0 and terms_late_joining_margin_percent <= 100);
alter table need add column late boolean not null default false;

-- room: by how much the ceilings of the contracts in force exceed what was committed; taken: what came late.
create table item_room (
  item_id uuid primary key references item,
  campaign_id uuid not null references campaign,
  room numeric(19, 3) not null check (room >= 0),
  taken numeric(19, 3) not null,
  constraint within_room check (taken between 0 and room)
);
create index item_room_campaign on item_room (campaign_id, item_id);
