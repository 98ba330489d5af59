-- One index for all sums over a time: by status for Home, by status and document for the reports, neither with a look at the rows themselves.
drop index recipient_created_ix;
create index recipient_created_ix on recipient (created_at, status, document_id);
