create sequence message_seq start with 50 increment by 50;
create table message (
    id              bigint       not null constraint message_pk primary key,
    purpose         varchar(40)  not null,
    subject         varchar(500) not null,
    body            text         not null,
    language        varchar(10)  not null,
    document_id     bigint       constraint message_document_fk references document,
    created_by      varchar(100) not null,
    created_at      timestamp with time zone not null,
    idempotency_key varchar(200),
    version         integer      not null,
    constraint message_idempotency_uq unique (created_by, idempotency_key)
);
create index message_created_ix on message (created_at, id);
create index message_document_ix on message (document_id, id);

create table message_attachment (
    message_id bigint  not null constraint message_attachment_message_fk references message,
    position   integer not null,
    file_id    bigint  not null constraint message_attachment_file_fk references stored_file,
    constraint message_attachment_pk primary key (message_id, position)
);

-- What stood in the merge fields that are the same for all recipients, as it was when the message was written.
create table message_value (
    message_id bigint        not null constraint message_value_message_fk references message,
    field      varchar(60)   not null,
    text       varchar(1000) not null,
    constraint message_value_pk primary key (message_id, field)
);

-- Targets of tracked links. They never travel in an address, so there is nothing to forge.
create table message_link (
    message_id bigint        not null constraint message_link_message_fk references message,
    position   integer       not null,
    target     varchar(2000) not null,
    constraint message_link_pk primary key (message_id, position)
);

-- The two tokens are apart on purpose: the one in the envelope sender is seen by every mail server on the way, the other opens the
-- online copy of the document.
create sequence recipient_seq start with 50 increment by 50;
create table recipient (
    id              bigint       not null constraint recipient_pk primary key,
    message_id      bigint       not null constraint recipient_message_fk references message,
    document_id     bigint       constraint recipient_document_fk references document,
    customer_id     bigint       constraint recipient_customer_fk references customer,
    contact_id      bigint       constraint recipient_contact_fk references contact,
    name            varchar(200) not null,
    address         varchar(254) not null,
    customer_name   varchar(300),
    customer_number varchar(60),
    envelope_token  varchar(26)  not null constraint recipient_envelope_uq unique,
    web_token       varchar(26)  not null constraint recipient_web_uq unique,
    status          varchar(20)  not null,
    status_at       timestamp with time zone not null,
    reason          varchar(40),
    hard            boolean      not null,
    warning         boolean      not null,
    confirmable     boolean      not null,
    opens           integer      not null,
    clicks          integer      not null,
    automatic       integer      not null,
    created_at      timestamp with time zone not null,
    sent_at         timestamp with time zone,
    delivered_at    timestamp with time zone,
    opened_at       timestamp with time zone,
    last_open_on    date,
    version         integer      not null
);
create index recipient_message_ix on recipient (message_id, status, id);
create index recipient_document_ix on recipient (document_id, id);
create index recipient_customer_ix on recipient (customer_id, id);
create index recipient_status_ix on recipient (status, status_at, id);

create sequence bounce_report_seq start with 50 increment by 50;
create table bounce_report (
    id          bigint       not null constraint bounce_report_pk primary key,
    source_key  varchar(500) not null constraint bounce_report_source_uq unique,
    sha256      varchar(64)  not null,
    received_at timestamp with time zone not null,
    kind        varchar(20)  not null,
    sender      varchar(300),
    subject     varchar(500),
    state       varchar(20)  not null,
    explanation varchar(500),
    size        bigint       not null,
    raw         ${bytes}     not null,
    version     integer      not null
);
create index bounce_report_state_ix on bounce_report (state, received_at, id);
create index bounce_report_sha_ix on bounce_report (sha256);

-- Append-only: nothing ever updates or deletes a row here.
create sequence recipient_event_seq start with 50 increment by 50;
create table recipient_event (
    id           bigint       not null constraint recipient_event_pk primary key,
    recipient_id bigint       not null constraint recipient_event_recipient_fk references recipient,
    type         varchar(30)  not null,
    at           timestamp with time zone not null,
    recorded_at  timestamp with time zone not null,
    source       varchar(20)  not null,
    reply_code   integer,
    status_code  varchar(11),
    words        varchar(2000),
    server       varchar(300),
    reason       varchar(40),
    hard         boolean      not null,
    rule         varchar(100),
    program      varchar(300),
    address      varchar(60),
    target       varchar(2000),
    login        varchar(100),
    next_try_at  timestamp with time zone,
    refers_to    bigint,
    report_id    bigint       constraint recipient_event_report_fk references bounce_report
);
create index recipient_event_recipient_ix on recipient_event (recipient_id, at, id);
create index recipient_event_report_ix on recipient_event (report_id);

-- One row per recipient that is still to be handed over; gone when the relay has answered for good.
create table outbox_entry (
    recipient_id bigint  not null constraint outbox_entry_pk primary key constraint outbox_entry_recipient_fk references recipient,
    due_at       timestamp with time zone not null,
    deadline_at  timestamp with time zone not null,
    attempts     integer not null,
    leased_by    varchar(80),
    leased_until timestamp with time zone,
    handing_over boolean not null
);
create index outbox_entry_due_ix on outbox_entry (due_at, recipient_id);
