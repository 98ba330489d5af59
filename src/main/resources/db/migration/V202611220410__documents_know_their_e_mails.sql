-- What reports sum documents by, kept on their rows by the room message in the transaction of the fact (ADR 27): when the first and the last e-mail about a document was written; null: none was.
alter table document add column first_mailed_at timestamp with time zone;
alter table document add column last_mailed_at timestamp with time zone;
-- Whether an e-mail that brought it was opened; null: none has brought it.
alter table document add column mail_opened boolean;
update document set (first_mailed_at, last_mailed_at, mail_opened) = (select min(r.created_at), max(r.created_at),
    max(case when m.purpose in ('COMMENT', 'PAYMENT_RECEIPT', 'SUBSCRIPTION_FAILED') then null when r.opened_at is not null or r.last_open_on is not null then 1 else 0 end) = 1
    from recipient r join message m on m.id = r.message_id where r.document_id = document.id);

-- The day by which an unpaid invoice was to be paid, or else that of its issue; null: it is no unpaid invoice. Last, because PostgreSQL writes the table anew for it.
alter table document add column debt_day date
    generated always as (case when kind = 'INVOICE' and state in ('OPEN', 'PARTLY_PAID') and payable > 0 then coalesce(due_on, issued_on) end) ${stored};
-- Both hold all that a sum asks, so that the documents themselves are not looked at; debts come in their order.
create index document_debt_ix on document (mail_opened, debt_day, id, currency, gross, payable, due_on);
create index document_mailed_ix on document (kind, last_mailed_at, first_mailed_at, id, currency, gross, payable);
