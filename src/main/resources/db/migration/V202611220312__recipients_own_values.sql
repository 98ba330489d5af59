-- What stood in the merge fields that a file brought for one recipient, as it was when the message was written.
create table recipient_value (
    recipient_id bigint        not null constraint recipient_value_recipient_fk references recipient,
    field        varchar(60)   not null,
    text         varchar(1000) not null,
    constraint recipient_value_pk primary key (recipient_id, field)
);
