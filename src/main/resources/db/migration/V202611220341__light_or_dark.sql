-- How a user wants the pages: as their system has it, light, or dark.
alter table app_user add column theme varchar(10) default 'SYSTEM' not null;
