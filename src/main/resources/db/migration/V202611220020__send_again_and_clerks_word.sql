-- Two clicks on "Send again" with the same key are one new recipient.
alter table recipient add column repeat_key varchar(200);
create unique index recipient_repeat_uq on recipient (repeats_id, repeat_key);

-- Set when an event says that a clerk looked at it and let it be.
alter table recipient add column handled_at timestamp with time zone;
