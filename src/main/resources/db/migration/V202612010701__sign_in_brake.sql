-- How often somebody gave a wrong password or key, and until when nobody is asked again: for a login, an address, or a login at an address from which it has
-- signed in before (PLACE). A row without failures is a place that is known.
create table sign_in_brake (
    kind     varchar(10)  not null,
    name     varchar(200) not null,
    failures integer      not null,
    last_at  timestamp with time zone not null,
    next_try timestamp with time zone not null,
    constraint sign_in_brake_pk primary key (kind, name)
);
create index sign_in_brake_last_ix on sign_in_brake (last_at);

-- Refused tries of the last hours, counted by ten minutes and address, for Health.
create table sign_in_refused (
    slot    timestamp with time zone not null,
    address varchar(60)  not null,
    tries   integer      not null,
    constraint sign_in_refused_pk primary key (slot, address)
);
