-- What a user keeps of a list: its filters, as they stand in the address, under a name of their own.
create sequence saved_view_seq start with 50 increment by 50;
create table saved_view (
    id         bigint        not null constraint saved_view_pk primary key,
    user_id    bigint        not null constraint saved_view_user_fk references app_user,
    list       varchar(200)  not null,
    name       varchar(80)   not null,
    query      varchar(4000) not null,
    created_at timestamp with time zone not null,
    constraint saved_view_name_uq unique (user_id, list, name)
);
