-- That, and how far, sample data was written into this installation: one row, or none.
create table sample_run (
    id         integer      not null constraint sample_run_pk primary key,
    state      varchar(20)  not null,
    percent    integer      not null,
    started_by varchar(100) not null,
    started_at timestamp with time zone not null,
    seen_at    timestamp with time zone not null
);
