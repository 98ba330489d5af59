-- One message's recipients: the first, the newest, and how many of each status, without a look at the rows.
drop index recipient_message_ix;
create index recipient_message_ix on recipient (message_id, id, status, created_at);
-- How the e-mails of a document stand, likewise.
drop index recipient_document_ix;
create index recipient_document_ix on recipient (document_id, id, status, sent_at, handled_at);

create index message_purpose_ix on message (purpose, created_at, id);
create index message_subject_ix on message (subject, created_at);
create index document_by_due_ix on document (kind, due_on);
create index document_gross_ix on document (kind, gross);
create index document_payable_ix on document (kind, payable);
