-- An award may be confirmed in parts, and what fell away from it proposed again: a campaign may have several that stand.
create table proposed_award (
  award_id uuid primary key,
  campaign_id uuid not null references campaign,
  standing boolean not null
);
create index proposed_award_campaign on proposed_award (campaign_id) where standing;
insert into proposed_award (award_id, campaign_id, standing)
  select b.award_id, b.campaign_id, b.award_id is not distinct from c.award_id from ballot b join campaign c on c.id = b.campaign_id;

alter table activated_contract rename to settled_contract;
alter table settled_contract
  add column lapsed boolean not null default false,
  add column items jsonb not null default '[]';
alter table settled_contract alter column lapsed drop default, alter column items drop default;

-- What voters read of the scenarios that were compared; and a ballot whose award came to nothing ends without a decision.
alter table ballot drop constraint ballot_state_check;
alter table ballot add constraint ballot_state_check check (state in ('open', 'carried', 'rejected', 'inquorate', 'void'));
alter table ballot add column comparison jsonb not null default '{"conditions":[],"alternatives":[]}';
alter table ballot alter column comparison drop default;
