-- Who opens the bids, with their public keys: a part of the rules that every participant accepts.
alter table charter add column terms_trusteeship jsonb;
