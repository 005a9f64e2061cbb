create table ballot (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  award_id uuid not null unique,
  organizer text not null,
  state text not null check (state in ('open', 'carried', 'rejected', 'inquorate')),
  quorum_percent integer not null check (quorum_percent between 1 and 100),
  majority_percent integer not null check (majority_percent between 50 and 100),
  total_amount numeric(19, 2) not null,
  total_currency text not null,
  baseline_amount numeric(19, 2) not null,
  baseline_currency text not null,
  reasons_fr text not null,
  reasons_en text not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  roll integer not null check (roll > 0),
  cast_votes integer not null default 0 check (cast_votes between 0 and roll),
  last_digest text not null,
  approve integer,
  reject integer,
  abstain integer,
  decided_at timestamptz,
  version bigint not null
);
create index ballot_campaign on ballot (campaign_id, id);
create index ballot_due on ballot (closes_at) where state = 'open';

create table ballot_supplier (
  ballot_id uuid not null references ballot,
  supplier_id text not null,
  name text not null,
  total_amount numeric(19, 2) not null,
  total_currency text not null,
  primary key (ballot_id, supplier_id)
);

-- Who may vote, frozen when the ballot opened.
create table ballot_roll (
  ballot_id uuid not null references ballot,
  member_id text not null references member,
  name text not null,
  primary key (ballot_id, member_id)
);
create trigger ballot_roll_is_append_only before update or delete or truncate on ballot_roll
  for each statement execute function refuse_change();

create table vote (
  id uuid primary key,
  ballot_id uuid not null references ballot,
  member_id text not null,
  sequence integer not null check (sequence > 0),
  choice text not null check (choice in ('approve', 'reject', 'abstain')),
  cast_by text not null,
  cast_at timestamptz not null,
  salt text not null,
  voter_commitment text not null,
  previous_digest text not null,
  digest text not null unique,
  foreign key (ballot_id, member_id) references ballot_roll (ballot_id, member_id),
  constraint one_member_one_vote unique (ballot_id, member_id),
  unique (ballot_id, sequence)
);
create trigger vote_is_append_only before update or delete or truncate on vote
  for each statement execute function refuse_change();
