-- How the mailbox is read stands in the table duty, for all nodes.
alter table health_sign drop column last_poll_at;
alter table health_sign drop column mailbox_since;
alter table health_sign drop column mailbox_problem;
alter table health_sign drop column mailbox_words;
