-- Tells this database from others, so that a mark kept outside of it can be compared with it and no other.
alter table outbox_control add column installation varchar(36);

-- How the last run of a duty went, for all nodes to see.
alter table duty add column run_at timestamp with time zone;
alter table duty add column trouble varchar(2000);
alter table duty add column trouble_kind varchar(40);
alter table duty add column trouble_since timestamp with time zone;
