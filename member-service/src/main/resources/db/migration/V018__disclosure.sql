-- Whether anyone may read what those asked who did not win; earlier charters did not say that they may.
alter table charter add column terms_disclosure jsonb not null default '{"losingPrices":"private"}';
