-- The machines that organizations have admitted (docs/adr/0033), as the events of purchasing-service tell.
create table admitted_machine (
  client_id text not null,
  organization text not null,
  primary key (client_id, organization)
);
