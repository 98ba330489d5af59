-- Overdue invoices are also looked through for those that were never opened (ADR 27), and of the others not even the rows are asked.
drop index document_due_ix;
create index document_due_ix on document (kind, state, due_on, payable, mail_opened, customer_id, id);
