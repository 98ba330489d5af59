create sequence customer_seq start with 50 increment by 50;
create table customer (
    id          bigint       not null constraint customer_pk primary key,
    number      varchar(60)  not null constraint customer_number_uq unique,
    name        varchar(300) not null,
    language    varchar(10)  not null,
    phone       varchar(60),
    street      varchar(300),
    postal_code varchar(20),
    city        varchar(100),
    country     varchar(2),
    tax_id      varchar(60),
    tracking    varchar(20),
    created_at  timestamp with time zone not null,
    version     integer      not null
);
create index customer_name_ix on customer (name, id);
create index customer_tax_id_ix on customer (tax_id);

create sequence contact_seq start with 50 increment by 50;
create table contact (
    id                bigint       not null constraint contact_pk primary key,
    customer_id       bigint       not null constraint contact_customer_fk references customer,
    name              varchar(200) not null,
    email             varchar(254),
    phone             varchar(60),
    language          varchar(10),
    receives_invoices boolean      not null,
    created_at        timestamp with time zone not null,
    version           integer      not null
);
create index contact_customer_ix on contact (customer_id, id);
create index contact_email_ix on contact (email);

create table number_series (
    kind        varchar(20) not null constraint number_series_pk primary key,
    prefix      varchar(20) not null,
    next_number bigint      not null,
    digits      integer     not null
);
insert into number_series (kind, prefix, next_number, digits) values ('INVOICE', 'INV-', 1, 5);
insert into number_series (kind, prefix, next_number, digits) values ('CREDIT_NOTE', 'CN-', 1, 5);

create sequence document_seq start with 50 increment by 50;
create table document (
    id                bigint        not null constraint document_pk primary key,
    kind              varchar(20)   not null,
    number            varchar(100)  not null,
    customer_id       bigint        not null constraint document_customer_fk references customer,
    contact_id        bigint        constraint document_contact_fk references contact,
    state             varchar(20)   not null,
    language          varchar(10)   not null,
    issued_on         date          not null,
    due_on            date,
    currency          varchar(3)    not null,
    net               numeric(19,4) not null,
    tax               numeric(19,4) not null,
    gross             numeric(19,4) not null,
    paid              numeric(19,4) not null,
    payable           numeric(19,4) not null,
    payment_reference varchar(200),
    note              varchar(4000),
    imported          boolean       not null,
    source_file_id    bigint        constraint document_source_fk references stored_file,
    pdf_file_id       bigint        constraint document_pdf_fk references stored_file,
    created_by        varchar(100)  not null,
    created_at        timestamp with time zone not null,
    version           integer       not null,
    constraint document_number_uq unique (kind, number)
);
create index document_customer_ix on document (customer_id, id);
create index document_issued_ix on document (kind, issued_on, id);
create index document_due_ix on document (kind, state, due_on);

create sequence document_line_seq start with 50 increment by 50;
create table document_line (
    id               bigint        not null constraint document_line_pk primary key,
    document_id      bigint        not null constraint document_line_document_fk references document,
    position         integer       not null,
    description      varchar(2000) not null,
    quantity         numeric(19,6) not null,
    unit             varchar(40),
    unit_price       numeric(19,6) not null,
    discount_percent numeric(9,4)  not null,
    tax_rate         numeric(9,4)  not null,
    net              numeric(19,4) not null
);
create index document_line_document_ix on document_line (document_id, position);

-- Tax per rate, as printed; comes with an e-invoice, whose allowances the lines do not show.
create table document_tax (
    document_id bigint        not null constraint document_tax_document_fk references document,
    position    integer       not null,
    rate        numeric(9,4)  not null,
    base        numeric(19,4) not null,
    tax         numeric(19,4) not null,
    constraint document_tax_pk primary key (document_id, position)
);

-- What happened to a document itself; what became of its e-mails stands in recipient_event.
create sequence document_log_seq start with 50 increment by 50;
create table document_log (
    id          bigint       not null constraint document_log_pk primary key,
    document_id bigint       not null constraint document_log_document_fk references document,
    at          timestamp with time zone not null,
    login       varchar(100) not null,
    action      varchar(40)  not null,
    detail      varchar(1000)
);
create index document_log_document_ix on document_log (document_id, at);
