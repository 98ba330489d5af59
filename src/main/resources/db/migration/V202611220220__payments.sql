-- Money that moved: positive came in, negative went out. Rows are only added; a wrong one is taken back by a row of the opposite amount.
create sequence payment_seq start with 50 increment by 50;
create table payment (
    id                 bigint        not null constraint payment_pk primary key,
    document_id        bigint        not null constraint payment_document_fk references document,
    amount             numeric(19,4) not null,
    received_on        date          not null,
    method             varchar(20)   not null,
    reference          varchar(200),
    note               varchar(1000),
    reverses_id        bigint        constraint payment_reverses_fk references payment constraint payment_reverses_uq unique,
    recorded_by        varchar(100)  not null,
    recorded_at        timestamp with time zone not null,
    receipt_message_id bigint        constraint payment_receipt_fk references message,
    idempotency_key    varchar(200),
    version            integer       not null,
    constraint payment_idempotency_uq unique (recorded_by, idempotency_key)
);
create index payment_document_ix on payment (document_id, id);

-- What of a credit note is set off against an invoice; negative where that was taken back. Rows are only added.
create sequence credit_use_seq start with 50 increment by 50;
create table credit_use (
    id             bigint        not null constraint credit_use_pk primary key,
    credit_note_id bigint        not null constraint credit_use_note_fk references document,
    invoice_id     bigint        not null constraint credit_use_invoice_fk references document,
    amount         numeric(19,4) not null,
    recorded_by    varchar(100)  not null,
    recorded_at    timestamp with time zone not null
);
create index credit_use_note_ix on credit_use (credit_note_id, id);
create index credit_use_invoice_ix on credit_use (invoice_id, id);

-- Paid before it came to us, as an imported document said; never changes. "paid" is this and the payments, "credited" the credit notes.
alter table document add column prepaid numeric(19,4) default 0 not null;
alter table document add column credited numeric(19,4) default 0 not null;

-- An amount of its own, so that each reader sees it as their language writes it.
alter table document_log add column amount numeric(19,4);
alter table document_log add column currency varchar(3);
update document_log set amount = cast(substring(detail from 1 for position(' ' in detail) - 1) as numeric(19,4)),
    currency = substring(detail from position(' ' in detail) + 1), detail = null
    where action = 'paid' and position(' ' in detail) > 1;

-- Until now each payment stood in the log alone: there it is read. For a credit note the money went out. What is left of the sum came prepaid.
insert into payment (id, document_id, amount, received_on, method, recorded_by, recorded_at, version)
    select nextval('payment_seq'), l.document_id, case when d.kind = 'CREDIT_NOTE' then -l.amount else l.amount end, cast(l.at as date), 'OTHER', l.login, l.at, 0
    from document_log l join document d on d.id = l.document_id where l.action = 'paid' and l.amount is not null;
update document set prepaid = paid - case when kind = 'CREDIT_NOTE' then -1 else 1 end
    * coalesce((select sum(p.amount) from payment p where p.document_id = document.id), 0) where paid <> 0;
