-- Home counts the e-mails of a time by status, and their list is read by time: both from this index.
create index recipient_created_ix on recipient (created_at, status);
