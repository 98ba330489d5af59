-- No zone: as the browser of that person has it. Nobody could choose UTC so far, so whoever has it has it from the server.
alter table app_user alter column time_zone drop not null;
update app_user set time_zone = null where time_zone in ('UTC', 'Etc/UTC', 'Etc/UCT', 'UCT', 'GMT', 'Etc/GMT', 'Zulu', 'Etc/Zulu', 'Z', 'Universal', 'Etc/Universal');
