-- A test mail to our own bounce mailbox, and what came of it.
create sequence health_probe_seq start with 50 increment by 50;
create table health_probe (
    id            bigint       not null constraint health_probe_pk primary key,
    token         varchar(26)  not null constraint health_probe_token_uq unique,
    started_by    varchar(100) not null,
    started_at    timestamp with time zone not null,
    sent_at       timestamp with time zone,
    asked         boolean      not null,
    problem       varchar(40),
    words         varchar(500),
    mail_at       timestamp with time zone,
    mail_verp     boolean      not null,
    report_at     timestamp with time zone,
    report_verp   boolean      not null,
    report_action varchar(20)
);
