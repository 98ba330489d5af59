-- How many signs of life the node has given. A count never gets smaller in a database that is lived in, while times do: clocks are set right, and set back.
alter table node add column beats bigint default 0 not null;
