-- What is owed and overdue is counted, and looked through for Home's list, without a look at the documents.
drop index document_due_ix;
create index document_due_ix on document (kind, state, due_on, payable, customer_id, id);
