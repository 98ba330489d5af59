-- What stands behind the @: whether a whole domain fails, and whether anybody there was ever seen to open anything.
alter table recipient add column address_domain varchar(254) generated always as (substring(address_key from position('@' in address_key) + 1)) ${stored};
create index recipient_domain_opened_ix on recipient (address_domain, opened_at);
create index recipient_domain_delivered_ix on recipient (address_domain, delivered_at);
