-- What was done about each step of a document's reminders: written in the transaction that writes the e-mail, and unique, so that no step is
-- done twice whoever tries it. A deadline that was moved begins anew.
create sequence reminder_seq start with 50 increment by 50;
create table reminder (
    id          bigint       not null constraint reminder_pk primary key,
    document_id bigint       not null constraint reminder_document_fk references document,
    kind        varchar(20)  not null,
    deadline    date         not null,
    step        integer      not null,
    outcome     varchar(20)  not null,
    reason      varchar(40),
    reason_day  date,
    recipients  varchar(500),
    done_on     date         not null,
    done_at     timestamp with time zone not null,
    done_by     varchar(100) not null,
    message_id  bigint       constraint reminder_message_fk references message,
    invoice_id  bigint       constraint reminder_invoice_fk references document,
    constraint reminder_once_uq unique (document_id, kind, deadline, step)
);
create index reminder_done_ix on reminder (done_at, id);
create index reminder_message_ix on reminder (message_id);
create index reminder_invoice_ix on reminder (invoice_id);

-- When a document with a due step was last looked at and what came out, so that it is not looked at every minute; a node that looks at it takes it
-- for a few minutes. What needs a clerk is read from here.
create table reminder_look (
    document_id bigint      not null constraint reminder_look_pk primary key constraint reminder_look_document_fk references document,
    step        integer,
    decision    varchar(20),
    reason      varchar(40),
    since       timestamp with time zone not null,
    looked_at   timestamp with time zone not null,
    next_at     timestamp with time zone not null
);
create index reminder_look_decision_ix on reminder_look (decision, since, document_id);

-- A clerk's word: no reminders of this document until the end of a day, or for good (null).
create table reminder_pause (
    document_id bigint       not null constraint reminder_pause_pk primary key constraint reminder_pause_document_fk references document,
    until_on    date,
    paused_by   varchar(100) not null,
    paused_at   timestamp with time zone not null
);

-- Customers who get no reminders.
create table reminder_muted (
    customer_id bigint       not null constraint reminder_muted_pk primary key constraint reminder_muted_customer_fk references customer,
    muted_by    varchar(100) not null,
    muted_at    timestamp with time zone not null
);

-- What the company has decided, one row. Steps are "days" or, switched off, "-days"; holidays are days of ISO 8601, each with a name behind it.
create table reminder_policy (
    id            integer       not null constraint reminder_policy_pk primary key,
    is_on         boolean       not null,
    counts_from   date,
    overdue_steps varchar(100)  not null,
    expiry_days   integer       not null,
    presume_days  integer       not null,
    never_mailed  varchar(10)   not null,
    working_days  varchar(100)  not null,
    opens         varchar(5)    not null,
    closes        varchar(5)    not null,
    holidays      varchar(4000) not null,
    version       integer       not null
);
insert into reminder_policy (id, is_on, overdue_steps, expiry_days, presume_days, never_mailed, working_days, opens, closes, holidays, version)
values (1, true, '3,10,20', 3, 3, 'ASK', 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY', '08:00', '18:00', '', 1);

-- The last day on which a node worked on reminders, one row. When the day jumps, everything is held until an administrator has seen it.
create table reminder_run (
    id        integer not null constraint reminder_run_pk primary key,
    last_day  date,
    run_at    timestamp with time zone,
    held_at   timestamp with time zone,
    held_from date,
    held_to   date
);
insert into reminder_run (id) values (1);
