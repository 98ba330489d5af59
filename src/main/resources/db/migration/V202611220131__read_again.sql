-- Reading stored reports again by better rules: what would change is written down first, then applied a portion at a time.
create sequence read_again_run_seq start with 50 increment by 50;
create table read_again_run (
    id             bigint       not null constraint read_again_run_pk primary key,
    phase          varchar(20)  not null,
    started_by     varchar(100) not null,
    started_at     timestamp with time zone not null,
    standing       varchar(20),
    kind           varchar(20),
    since          timestamp with time zone,
    last_report_id bigint       not null,
    reports        bigint       not null,
    seen           bigint       not null,
    changes        bigint       not null,
    applied        bigint       not null,
    broken         bigint       not null,
    rules          integer      not null,
    version        integer      not null
);
create index read_again_run_phase_ix on read_again_run (phase, id);

create sequence read_again_item_seq start with 50 increment by 50;
create table read_again_item (
    id           bigint       not null constraint read_again_item_pk primary key,
    run_id       bigint       not null constraint read_again_item_run_fk references read_again_run,
    report_id    bigint       not null constraint read_again_item_report_fk references bounce_report,
    recipient_id bigint       constraint read_again_item_recipient_fk references recipient,
    state_before varchar(20)  not null,
    state_after  varchar(20)  not null,
    before       varchar(1000),
    after        varchar(1000),
    applied      boolean      not null,
    constraint read_again_item_report_uq unique (run_id, report_id)
);
create index read_again_item_run_ix on read_again_item (run_id, applied, id);
insert into duty (name) values ('READ_AGAIN');
