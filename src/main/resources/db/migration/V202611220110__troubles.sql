-- E-mails that did not get through, or are late, and that nothing has settled yet: few among many recipients, so that what needs attention
-- is read without a look at the others. Follows from the facts, in the transaction that records them.
create table trouble (
    recipient_id bigint       not null constraint trouble_pk primary key constraint trouble_recipient_fk references recipient on delete cascade,
    problem      varchar(300) not null,
    party        varchar(260) not null,
    document_id  bigint,
    status       varchar(20)  not null,
    since        timestamp with time zone not null,
    mailed_at    timestamp with time zone not null
);
create index trouble_problem_ix on trouble (problem, recipient_id);
create index trouble_party_ix on trouble (party, recipient_id);
create index trouble_document_ix on trouble (document_id, recipient_id);

insert into trouble (recipient_id, problem, party, document_id, status, since, mailed_at)
select r.id,
       case when r.document_id is not null and r.contact_id is not null then concat('d', r.document_id, '/c', r.contact_id)
            when r.document_id is not null then concat('d', r.document_id, '/a:', lower(r.address))
            when r.contact_id is not null then concat('c', r.contact_id)
            else concat('a:', lower(r.address)) end,
       case when r.contact_id is not null then concat('c', r.contact_id) else concat('a:', lower(r.address)) end,
       r.document_id, r.status, r.status_at, r.created_at
from recipient r
where r.status in ('COMPLAINT', 'BOUNCED', 'REJECTED', 'DROPPED', 'NOT_SENT', 'UNCLEAR', 'DELAYED')
  and (r.handled_at is null or r.handled_at < r.status_at);
