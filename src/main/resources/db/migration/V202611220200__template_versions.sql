-- A site's own texts. The newest version of a purpose and language counts; one without a subject goes back to the product's text.
create sequence template_version_seq start with 50 increment by 50;
create table template_version (
    id         bigint       not null constraint template_version_pk primary key,
    purpose    varchar(40)  not null,
    language   varchar(10)  not null,
    version    integer      not null,
    subject    varchar(500),
    html       text,
    text       text,
    note       varchar(500),
    created_by varchar(100) not null,
    created_at timestamp with time zone not null,
    constraint template_version_uq unique (purpose, language, version)
);

-- E-mails that a site does not send; what is not named here is on.
create table template_switch (
    purpose    varchar(40)  not null constraint template_switch_pk primary key,
    off        boolean      not null,
    changed_by varchar(100) not null,
    changed_at timestamp with time zone not null
);

-- The body as it was written when it has a form of its own; without it the HTML is made from the plain text.
alter table message add column html text;
-- A comment that is quoted is longer than a name or an amount.
alter table message_value alter column text set data type varchar(10000);
