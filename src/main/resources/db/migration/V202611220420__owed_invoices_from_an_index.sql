-- What is owed and overdue is counted, and looked through for Home's list and for what was never opened (ADR 27), without a look at the documents.
drop index document_due_ix;
create index document_due_ix on document (kind, state, due_on, payable, mail_opened, customer_id, id);
