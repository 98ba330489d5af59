-- A running server of this installation. One that lets alive_until pass may be ended by another, and can write nothing from then on.
create table node (
    id          varchar(36)  not null constraint node_pk primary key,
    name        varchar(300) not null,
    started_at  timestamp with time zone not null,
    alive_until timestamp with time zone not null,
    ended_at    timestamp with time zone
);
create index node_ended_ix on node (ended_at, alive_until);

-- Work that one node does at a time, e.g. to poll the bounce mailbox.
create table duty (
    name    varchar(40) not null constraint duty_pk primary key,
    node_id varchar(36)
);
insert into duty (name) values ('BOUNCE_MAILBOX');

-- A row is leased to a node for as long as that node lives; whose node has ended is anybody's again.
alter table outbox_entry add column message_id bigint;
update outbox_entry set message_id = (select r.message_id from recipient r where r.id = outbox_entry.recipient_id);
alter table outbox_entry alter column message_id set not null;
alter table outbox_entry drop column leased_by;
alter table outbox_entry drop column leased_until;
alter table outbox_entry add column node_id varchar(36);
alter table outbox_entry add column paused boolean default false not null;
drop index outbox_entry_due_ix;
create index outbox_entry_queue_ix on outbox_entry (node_id, paused, due_at, recipient_id);
create index outbox_entry_message_ix on outbox_entry (message_id, recipient_id);

-- Whether anything may leave, and where it goes: one row for the whole installation.
create table outbox_control (
    id            integer      not null constraint outbox_control_pk primary key,
    held_why      varchar(20),
    held_by       varchar(100),
    held_at       timestamp with time zone,
    redirect      boolean      not null,
    redirect_to   varchar(254)
);
insert into outbox_control (id, redirect) values (1, false);

alter table message add column scheduled_at timestamp with time zone;
alter table message add column paused boolean default false not null;

-- Set when an event says that the message went to the test address instead.
alter table recipient add column redirected_to varchar(254);
-- The recipient that a clerk sent this one again for.
alter table recipient add column repeats_id bigint;
