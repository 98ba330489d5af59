-- Where other programs are told of status changes. The secret signs, so it must be readable; it is shown once, when it is made.
create sequence webhook_seq start with 50 increment by 50;
create table webhook (
    id            bigint        not null constraint webhook_pk primary key,
    name          varchar(100)  not null constraint webhook_name_uq unique,
    url           varchar(2000) not null,
    statuses      varchar(400)  not null,
    secret        varchar(80)   not null,
    former_secret varchar(80),
    former_until  timestamp with time zone,
    active        boolean       not null,
    failures      integer       not null,
    failing_since timestamp with time zone,
    next_try_at   timestamp with time zone,
    last_ok_at    timestamp with time zone,
    created_by    varchar(100)  not null,
    created_at    timestamp with time zone not null
);

-- One POST, with all its tries: what it holds never changes, so that a receiver knows by its key what it has had already.
create sequence webhook_delivery_seq start with 50 increment by 50;
create table webhook_delivery (
    id          bigint      not null constraint webhook_delivery_pk primary key,
    webhook_id  bigint      not null constraint webhook_delivery_webhook_fk references webhook,
    message_key varchar(40) not null constraint webhook_delivery_key_uq unique,
    changes     integer     not null,
    made_at     timestamp with time zone not null,
    attempts    integer     not null,
    tried_at    timestamp with time zone,
    done_at     timestamp with time zone,
    http_status integer,
    took_millis bigint,
    error       varchar(500)
);
create index webhook_delivery_newest_ix on webhook_delivery (webhook_id, id);
create index webhook_delivery_done_ix on webhook_delivery (done_at);

-- Written in the transaction that changes the status; delivery_id is empty until it is part of a POST.
create sequence webhook_change_seq start with 50 increment by 50;
create table webhook_change (
    id           bigint      not null constraint webhook_change_pk primary key,
    webhook_id   bigint      not null constraint webhook_change_webhook_fk references webhook,
    delivery_id  bigint      constraint webhook_change_delivery_fk references webhook_delivery,
    recipient_id bigint      not null constraint webhook_change_recipient_fk references recipient,
    before       varchar(20) not null,
    status       varchar(20) not null,
    at           timestamp with time zone not null,
    reason       varchar(40),
    hard         boolean     not null
);
create index webhook_change_waiting_ix on webhook_change (webhook_id, delivery_id, id);
create index webhook_change_delivery_ix on webhook_change (delivery_id, id);

insert into duty (name) values ('WEBHOOKS');
