-- Whose token a report carried, or to whom a clerk assigned it; how it was matched, or why it changed nothing.
alter table bounce_report add column recipient_id bigint constraint bounce_report_recipient_fk references recipient;
alter table bounce_report add column matched_by varchar(20);
alter table bounce_report add column doubt varchar(20);
-- The address that it tells of.
alter table bounce_report add column address varchar(320);
-- Version of the rules that read it last; 0: before versions were kept.
alter table bounce_report add column rules integer default 0 not null;
-- Who decided what becomes of it, and why.
alter table bounce_report add column settled_by varchar(100);
alter table bounce_report add column settled_at timestamp with time zone;
alter table bounce_report add column note varchar(500);

update bounce_report set recipient_id = (select max(e.recipient_id) from recipient_event e where e.report_id = bounce_report.id) where state = 'MATCHED';
update bounce_report set doubt = 'REPLAYED' where state = 'REPEATED';
update bounce_report set doubt = case when explanation = 'NO_TOKEN' then 'NO_TOKEN' else 'NO_FACT' end where state in ('UNMATCHED', 'FAILED');

create index bounce_report_doubt_ix on bounce_report (doubt, state, received_at);
create index bounce_report_recipient_ix on bounce_report (recipient_id);
create index bounce_report_kind_ix on bounce_report (kind, received_at, id);
