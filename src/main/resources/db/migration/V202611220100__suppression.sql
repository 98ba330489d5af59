-- The form by which two addresses are the same (EmailAddress.comparable), so that all that was ever sent to an address is found at once.
alter table recipient add column address_key varchar(254);
update recipient set address_key = lower(address);
alter table recipient alter column address_key set not null;
create index recipient_address_ix on recipient (address_key, id);

-- A standing "do not mail". Never deleted: what is over keeps its row, with when, by whom and why.
create sequence suppression_seq start with 50 increment by 50;
create table suppression (
    id             bigint       not null constraint suppression_pk primary key,
    address        varchar(254) not null,
    -- the address as long as the entry stands, null when it was lifted or replaced: so there is one at most
    active_address varchar(254) constraint suppression_active_uq unique,
    cause          varchar(20)  not null,
    reason         varchar(40),
    since          timestamp with time zone not null,
    until_at       timestamp with time zone,
    recipient_id   bigint       constraint suppression_recipient_fk references recipient,
    event_id       bigint       constraint suppression_event_fk references recipient_event,
    login          varchar(100) not null,
    note           varchar(1000),
    lifted_at      timestamp with time zone,
    lifted_by      varchar(100),
    lift_cause     varchar(20),
    lift_reason    varchar(1000),
    version        integer      not null
);
create index suppression_address_ix on suppression (address, id);
create index suppression_since_ix on suppression (since, id);
create index suppression_cause_ix on suppression (cause, since, id);

-- Bounces and complaints up to then say nothing about an address any more: a clerk lifted its block, or entered it as a correction.
create table address_start (
    address varchar(254) not null constraint address_start_pk primary key,
    at      timestamp with time zone not null
);

-- Two facts about one address are judged one after the other: whoever judges locks the address's line first.
create table suppression_turn (
    line integer not null constraint suppression_turn_pk primary key
);
insert into suppression_turn (line) select x from (values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),(14),(15),(16),(17),(18),(19),(20),(21),(22),
    (23),(24),(25),(26),(27),(28),(29),(30),(31),(32),(33),(34),(35),(36),(37),(38),(39),(40),(41),(42),(43),(44),(45),(46),(47),(48),(49),(50),(51),(52),(53),(54),
    (55),(56),(57),(58),(59),(60),(61),(62),(63)) as lines (x);
