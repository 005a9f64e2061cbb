-- A key pair belongs to what is sealed: a tender, or one of its rounds.
alter table trustee_share drop constraint trustee_share_tender_id_fkey;
alter table sealing_key drop constraint sealing_key_tender_id_fkey;
alter table sealing_key rename column tender_id to key_id;
alter table trustee_share rename column tender_id to key_id;
alter table trustee_share add foreign key (key_id) references sealing_key;
