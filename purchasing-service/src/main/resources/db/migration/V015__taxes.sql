-- Taxes are lines of any tax at any rate, not columns for two of them; what stands is explained by the rates since 2013.
alter table invoice add column taxes jsonb;
update invoice set taxes = jsonb_build_array(
  jsonb_build_object('tax', 'GST', 'jurisdiction', 'CA-QC', 'category', 'standard', 'percent', '5',
    'base', jsonb_build_object('amount', net_amount::text, 'currency', net_currency),
    'amount', jsonb_build_object('amount', gst_amount::text, 'currency', gst_currency)),
  jsonb_build_object('tax', 'QST', 'jurisdiction', 'CA-QC', 'category', 'standard', 'percent', '9.975',
    'base', jsonb_build_object('amount', net_amount::text, 'currency', net_currency),
    'amount', jsonb_build_object('amount', qst_amount::text, 'currency', qst_currency)));
alter table invoice
  alter column taxes set not null,
  drop column gst_amount, drop column gst_currency, drop column qst_amount, drop column qst_currency;

alter table rebate add column taxes jsonb;
alter table rebate disable trigger rebate_is_append_only;
update rebate set taxes = jsonb_build_array(
  jsonb_build_object('tax', 'GST', 'jurisdiction', 'CA-QC', 'category', 'standard', 'percent', '5',
    'base', jsonb_build_object('amount', net_amount::text, 'currency', net_currency),
    'amount', jsonb_build_object('amount', gst_amount::text, 'currency', gst_currency)),
  jsonb_build_object('tax', 'QST', 'jurisdiction', 'CA-QC', 'category', 'standard', 'percent', '9.975',
    'base', jsonb_build_object('amount', net_amount::text, 'currency', net_currency),
    'amount', jsonb_build_object('amount', qst_amount::text, 'currency', qst_currency)));
alter table rebate enable trigger rebate_is_append_only;
alter table rebate
  alter column taxes set not null,
  drop column gst_amount, drop column gst_currency, drop column qst_amount, drop column qst_currency;

-- The place of supply is where a thing is delivered; it stood within the address: 'street, city (QC) code'.
alter table purchase_order add column jurisdiction text not null default 'CA-QC';
update purchase_order set jurisdiction = 'CA-' || coalesce(substring(site_address from '\(([A-Z]{2})\)'), 'QC');
