-- A message to many carries a link by which its recipients unsubscribe. What was written before did not.
alter table message add column bulk boolean default false not null;

-- Who has unsubscribed gets no messages to many, but everything else: the entry stands beside one that blocks the address for all e-mails.
alter table suppression add column bulk_address varchar(254);
alter table suppression add constraint suppression_bulk_uq unique (bulk_address);
