-- A lead is a customer-to-be; a contact's flags say which kinds of document they get (receives_invoices stands since the beginning).
alter table customer add column lead_since timestamp with time zone;
create index customer_lead_ix on customer (lead_since);
alter table contact add column receives_offers boolean default true not null;
alter table contact add column receives_contracts boolean default true not null;
