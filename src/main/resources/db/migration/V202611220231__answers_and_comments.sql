-- What customers say on the online copy of a document. Rows of the first two tables are only added, never changed.
create sequence document_answer_seq start with 50 increment by 50;
create table document_answer (
    id           bigint       not null constraint document_answer_pk primary key,
    document_id  bigint       not null constraint document_answer_document_fk references document,
    decision     varchar(20)  not null,
    at           timestamp with time zone not null,
    name         varchar(200) not null,
    role         varchar(200),
    words        varchar(2000),
    recipient_id bigint       not null,
    email        varchar(254) not null,
    address      varchar(60),
    program      varchar(500),
    pdf_sha256   varchar(64)  not null,
    pdf_file_id  bigint       not null constraint document_answer_pdf_fk references stored_file
);
create index document_answer_document_ix on document_answer (document_id, id);

create sequence document_comment_seq start with 50 increment by 50;
create table document_comment (
    id           bigint        not null constraint document_comment_pk primary key,
    document_id  bigint        not null constraint document_comment_document_fk references document,
    audience     varchar(20)   not null,
    at           timestamp with time zone not null,
    author       varchar(200)  not null,
    login        varchar(100),
    recipient_id bigint,
    email        varchar(254),
    words        varchar(2000) not null
);
create index document_comment_document_ix on document_comment (document_id, id);

-- What a clerk is to be told of; seen by one is seen by all.
create sequence document_news_seq start with 50 increment by 50;
create table document_news (
    id          bigint       not null constraint document_news_pk primary key,
    document_id bigint       not null constraint document_news_document_fk references document,
    what        varchar(20)  not null,
    at          timestamp with time zone not null,
    who         varchar(200) not null,
    words       varchar(2000),
    seen_at     timestamp with time zone,
    seen_by     varchar(100)
);
create index document_news_unseen_ix on document_news (seen_at, id);
create index document_news_document_ix on document_news (document_id, id);
