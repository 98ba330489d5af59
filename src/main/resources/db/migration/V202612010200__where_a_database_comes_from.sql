-- A node that knows that this database is the one that was lived in last; only such a node may vouch for others that join. Nodes of earlier versions count as such.
alter table node add column knows boolean default true not null;

-- By which sign it was noticed that the database may come from a back-up.
alter table outbox_control add column held_sign varchar(20);
