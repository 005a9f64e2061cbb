-- The first need of a site, without sorting all of them.
drop index committed_need_site;
create index committed_need_site on committed_need (campaign_id, member_id, site_id, need_id);
