-- What a document says beside its lines; the day due_on means something else for each kind (to pay, to accept, to sign, next period).
alter table document add column title varchar(300);
alter table document add column content text;
alter table document add column period varchar(20);
alter table document add column ends_on date;
alter table document add column origin_id bigint constraint document_origin_fk references document;
create index document_origin_ix on document (origin_id);

insert into number_series (kind, prefix, next_number, digits) values ('ESTIMATE', 'EST-', 1, 5);
insert into number_series (kind, prefix, next_number, digits) values ('PROPOSAL', 'PRO-', 1, 5);
insert into number_series (kind, prefix, next_number, digits) values ('CONTRACT', 'CON-', 1, 5);
insert into number_series (kind, prefix, next_number, digits) values ('SUBSCRIPTION', 'SUB-', 1, 5);
