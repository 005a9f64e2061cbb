alter table bid add column negotiated_discounts jsonb;
alter table bid add check (negotiated_discounts is null or content is not null);

create table negotiation_round (
  id uuid primary key,
  tender_id uuid not null references tender,
  number integer not null check (number > 0),
  state text not null check (state in ('open', 'closed', 'opened', 'cancelled')),
  lot_ids jsonb not null,
  bid_ids jsonb not null,
  cut jsonb,
  message_fr text not null,
  message_en text not null,
  started_at timestamptz not null,
  deadline timestamptz not null check (deadline > started_at),
  opened_at timestamptz,
  end_reason text,
  version bigint not null,
  unique (tender_id, number),
  check ((opened_at is not null) = (state = 'opened'))
);
create unique index one_round_at_a_time on negotiation_round (tender_id) where state in ('open', 'closed');
create index negotiation_round_due on negotiation_round (deadline) where state = 'open';

-- Offers of rounds: cipher text until the round is opened.
create table round_offer (
  id uuid primary key,
  round_id uuid not null references negotiation_round,
  bid_id uuid not null references bid,
  supplier_id text not null references supplier,
  state text not null check (state in ('pending', 'applied', 'refused', 'superseded', 'lapsed')),
  submitted_at timestamptz not null,
  sealed bytea not null,
  digest text not null,
  commitment text not null,
  salt text,
  opened_text text,
  content jsonb,
  refusal text,
  version bigint not null,
  check ((salt is null) = (opened_text is null)),
  check (state not in ('pending', 'superseded', 'lapsed') or (opened_text is null and content is null)),
  check (state <> 'applied' or (opened_text is not null and content is not null))
);
create unique index round_offer_stands_once on round_offer (round_id, bid_id) where state = 'pending';
create index round_offer_round on round_offer (round_id, id);

create function refuse_reoffering() returns trigger language plpgsql as $$
begin
  if row(new.round_id, new.bid_id, new.supplier_id, new.submitted_at, new.sealed, new.digest, new.commitment)
     is distinct from row(old.round_id, old.bid_id, old.supplier_id, old.submitted_at, old.sealed, old.digest, old.commitment) then
    raise exception 'a submitted offer never changes';
  end if;
  return new;
end $$;
create trigger round_offer_keeps_its_seal before update on round_offer for each row execute function refuse_reoffering();

create table counter_offer (
  id uuid primary key,
  tender_id uuid not null references tender,
  bid_id uuid not null references bid,
  supplier_id text not null references supplier,
  lot_id uuid not null,
  state text not null check (state in ('open', 'answered', 'accepted', 'declined', 'withdrawn', 'expired')),
  terms jsonb not null,
  message text not null,
  answer jsonb,
  answer_message text,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  settled_at timestamptz,
  version bigint not null,
  check ((settled_at is null) = (state in ('open', 'answered')))
);
create unique index one_counter_offer_at_a_time on counter_offer (bid_id, lot_id) where state in ('open', 'answered');
create index counter_offer_tender on counter_offer (tender_id, id);
create index counter_offer_due on counter_offer (expires_at) where state in ('open', 'answered');

-- What was said about counter-offers, to the letter; the log is committed to it.
create table exchange (
  id uuid primary key,
  tender_id uuid not null references tender,
  counter_offer_id uuid not null references counter_offer,
  salt text not null,
  content text not null,
  at timestamptz not null
);
create index exchange_tender on exchange (tender_id, id);
create index exchange_counter_offer on exchange (counter_offer_id, id);
create trigger exchanges_stay before update or delete or truncate on exchange for each statement execute function refuse_rewriting();

-- The negotiator’s own notes: one organizer’s, and never rewritten.
create table ledger_entry (
  id uuid primary key,
  tender_id uuid not null references tender,
  organizer text not null,
  lot_id uuid,
  kind text not null check (kind in ('target', 'walk-away', 'note', 'concession', 'override')),
  amount_amount numeric(19, 2),
  amount_currency text,
  text text,
  given jsonb,
  got jsonb,
  counter_offer_id uuid references counter_offer,
  login text not null,
  at timestamptz not null,
  check (lot_id is not null or kind = 'note'),
  check ((amount_amount is null) = (amount_currency is null))
);
create index ledger_entry_tender on ledger_entry (organizer, tender_id, id);
create trigger ledgers_stay before update or delete or truncate on ledger_entry for each statement execute function refuse_rewriting();
