-- What a node last knew of relay and mailbox, so that every node can tell how all of them are. Written every few seconds.
create table health_sign (
    node_id         varchar(36) not null constraint health_sign_pk primary key,
    at              timestamp with time zone not null,
    last_poll_at    timestamp with time zone,
    mailbox_since   timestamp with time zone,
    mailbox_problem varchar(40),
    mailbox_words   varchar(1000),
    accepted_at     timestamp with time zone,
    relay_since     timestamp with time zone,
    relay_kind      varchar(40),
    relay_words     varchar(1000)
);
