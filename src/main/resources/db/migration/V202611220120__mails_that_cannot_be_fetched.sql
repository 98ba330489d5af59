-- A mail at whose fetching the connection broke, or that may have been the one: tried again alone, and after some tries set aside.
create table mailbox_suspect (
    source_key varchar(500) not null constraint mailbox_suspect_pk primary key,
    tries      integer      not null,
    tried_at   timestamp with time zone not null
);
