create sequence app_user_seq start with 50 increment by 50;
create table app_user (
    id            bigint       not null constraint app_user_pk primary key,
    login         varchar(100) not null constraint app_user_login_uq unique,
    display_name  varchar(200) not null,
    password_hash varchar(500) not null,
    role          varchar(20)  not null,
    language      varchar(10)  not null,
    time_zone     varchar(60)  not null,
    enabled       boolean      not null,
    created_at    timestamp with time zone not null,
    version       integer      not null
);

-- A program's key: only its SHA-256 is kept, the key itself is shown once.
create sequence api_key_seq start with 50 increment by 50;
create table api_key (
    id         bigint       not null constraint api_key_pk primary key,
    name       varchar(200) not null,
    prefix     varchar(12)  not null,
    key_hash   varchar(64)  not null constraint api_key_hash_uq unique,
    created_by varchar(100) not null,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);

create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
    id           bigint        not null constraint audit_entry_pk primary key,
    at           timestamp with time zone not null,
    login        varchar(100)  not null,
    action       varchar(60)   not null,
    subject_kind varchar(40)   not null,
    subject_id   varchar(60)   not null,
    detail       varchar(1000)
);
create index audit_entry_subject_ix on audit_entry (subject_kind, subject_id, at);

create sequence stored_file_seq start with 50 increment by 50;
create table stored_file (
    id         bigint       not null constraint stored_file_pk primary key,
    name       varchar(255) not null,
    media_type varchar(100) not null,
    size       bigint       not null,
    sha256     varchar(64)  not null,
    content    ${bytes}     not null,
    created_at timestamp with time zone not null
);

-- One row: who we are, as customers see it.
create table company (
    id             bigint       not null constraint company_pk primary key,
    name           varchar(200) not null,
    address        varchar(1000),
    tax_id         varchar(60),
    email          varchar(254),
    phone          varchar(60),
    bank_name      varchar(200),
    iban           varchar(40),
    bic            varchar(20),
    sender_name    varchar(200) not null,
    sender_address varchar(254) not null,
    language       varchar(10)  not null,
    currency       varchar(3)   not null,
    time_zone      varchar(60)  not null,
    tracking       varchar(20)  not null,
    logo           ${bytes},
    logo_type      varchar(40),
    version        integer      not null
);
