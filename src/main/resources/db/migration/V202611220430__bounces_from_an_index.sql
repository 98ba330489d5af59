-- What the report on bounces counts is found in indexes alone: how the e-mails to a domain fared in a time,
drop index recipient_domain_delivered_ix;
create index recipient_domain_delivered_ix on recipient (address_domain, delivered_at, created_at, status);
-- and why e-mails came back. H2 knows no index of some rows, and one of all would be written with every change of a status.
${postgresql_only} create index recipient_back_ix on recipient (created_at, address_domain, reason, hard, address_key, customer_id) where status in ('BOUNCED', 'REJECTED');
