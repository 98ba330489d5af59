-- What somebody is writing and has neither sent nor saved yet, as it stands in the fields of the page; with the files that belong to it.
-- One that is done keeps its key for a day and nothing else.
create sequence draft_seq start with 50 increment by 50;
create table draft (
    id         bigint        not null constraint draft_pk primary key,
    draft_key  varchar(36)   not null constraint draft_key_uq unique,
    user_id    bigint        not null constraint draft_user_fk references app_user,
    version    integer       not null,
    done       boolean       not null,
    address    varchar(1000) not null,
    label      varchar(100)  not null,
    title      varchar(200),
    fields     text          not null,
    changed_at timestamp with time zone not null
);
create index draft_user_ix on draft (user_id, done, changed_at);
create index draft_changed_ix on draft (done, changed_at);

create sequence draft_file_seq start with 50 increment by 50;
create table draft_file (
    id         bigint       not null constraint draft_file_pk primary key,
    draft_id   bigint       not null constraint draft_file_draft_fk references draft on delete cascade,
    purpose    varchar(20)  not null,
    name       varchar(255) not null,
    media_type varchar(100) not null,
    size       bigint       not null,
    content    ${bytes}     not null
);
create index draft_file_draft_ix on draft_file (draft_id);
