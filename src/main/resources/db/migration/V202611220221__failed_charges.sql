-- A charge for a subscription that did not go through, as a clerk or another program reported it.
create sequence failed_charge_seq start with 50 increment by 50;
create table failed_charge (
    id              bigint        not null constraint failed_charge_pk primary key,
    document_id     bigint        not null constraint failed_charge_document_fk references document,
    failed_on       date          not null,
    amount          numeric(19,4) not null,
    reason          varchar(500),
    retry_on        date,
    reported_by     varchar(100)  not null,
    reported_at     timestamp with time zone not null,
    message_id      bigint        constraint failed_charge_message_fk references message,
    settled_on      date,
    settled_by      varchar(100),
    idempotency_key varchar(200),
    version         integer       not null,
    constraint failed_charge_idempotency_uq unique (reported_by, idempotency_key)
);
create index failed_charge_document_ix on failed_charge (document_id, id);
