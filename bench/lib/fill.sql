-- Fills an empty, migrated database of the product with two years of a company's life, for bench/pages. Run by psql with
--   documents   how many documents; customers, contacts, e-mails and events follow from it (5 e-mails and 25 events a document)
-- Nothing here is random: the same number of documents gives the same rows, only the days move with today. Two messages, of 10,000 and of
-- 1,000 recipients, are there at every size. Rows agree with each other as the product would have written them: statuses and counters
-- follow from the events, and what is open needs somebody.
\set ON_ERROR_STOP on
set client_min_messages = warning;
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '256MB';
set work_mem = '128MB';

-- a number from 0 to below n that looks drawn by lot: of row x, for purpose s
create function pg_temp.lot(x bigint, s int, n int) returns int language sql immutable
    as $$ select (((hashint8extended(x, s) % n) + n) % n)::int $$;
create function pg_temp.token(x bigint, s text) returns text language sql immutable
    as $$ select substr(translate(md5(s || x), '0189', 'ghij'), 1, 26) $$;
create function pg_temp.pick(x bigint, s int, words text[]) returns text language sql immutable
    as $$ select words[1 + pg_temp.lot(x, s, array_length(words, 1))] $$;
create temp table size as select :documents::int as documents, greatest(50, :documents / 40) as customers, greatest(50, :documents / 40) * 2 as contacts;

-- indexes are made anew at the end: that is several times as fast
create temp table put_back as select pg_get_indexdef(i.indexrelid) as sql, c.relname as name
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and t.relname in ('recipient', 'recipient_event', 'message', 'document', 'document_line', 'document_log', 'message_value')
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid);
select format('drop index %I', name) from put_back \gexec

-- a company and its clerks live by the same clocks
update company set time_zone = 'Europe/Warsaw';

\echo people
insert into app_user (id, login, display_name, password_hash, role, language, time_zone, enabled, created_at, version)
select nextval('app_user_seq'), l, n, (select password_hash from app_user where login = 'admin'), 'CLERK', 'en', 'Europe/Warsaw', true, now() - interval '2 years', 1
from (values ('clerk', 'Clara Clerk'), ('anna', 'Anna Nowak'), ('jonas', 'Jonas Weber')) as p (l, n);

insert into customer (id, number, name, language, phone, street, postal_code, city, country, tax_id, created_at, version, lead_since)
select g, 'C' || lpad(g::text, 6, '0'),
       pg_temp.pick(g, 1, '{Nordlicht,Kowalski,Alvarez,Harbour,Granite,Silesia,Bergmann,Iberia,Meadow,Vistula,Falcon,Schneider,Marina,Copper,Zielony,Rhein,Castilla,Orchard,Beacon,Lindner}')
           || ' ' || pg_temp.pick(g, 2, '{Logistics,Studio,Bau,Foods,Textil,Print,Energy,Transport,Design,Medical,Timber,Metal,School,Garden,Software,Optik}')
           || ' ' || lpad(g::text, 4, '0') || ' ' || pg_temp.pick(g, 3, '{GmbH,"Sp. z o.o.",Ltd,S.L.,AG,S.A.}'),
       pg_temp.pick(g, 4, '{en,pl,de,es}'), '+48 22 ' || 1000000 + g, pg_temp.pick(g, 5, '{Long Street,Hauptstr.,ul. Polna,Calle Mayor}') || ' ' || 1 + pg_temp.lot(g, 6, 120),
       lpad(pg_temp.lot(g, 7, 99999)::text, 5, '0'), pg_temp.pick(g, 8, '{Warszawa,Berlin,London,Madrid,Kraków,Hamburg,Leeds,Sevilla,Gdańsk,Köln}'),
       pg_temp.pick(g, 4, '{GB,PL,DE,ES}'), 'T' || g, now() - interval '2 years', 1,
       case when pg_temp.lot(g, 9, 100) < 6 then now() - make_interval(days => pg_temp.lot(g, 10, 300)) end
from size, generate_series(1, customers) g;

insert into contact (id, customer_id, name, email, phone, language, receives_invoices, created_at, version)
select g, 1 + (g - 1) / 2, pg_temp.pick(g, 11, '{Maria,Jan,Eva,Tom,Pilar,Karl,Zofia,Luis,Grace,Piotr,Hanna,Diego}') || ' '
           || pg_temp.pick(g, 12, '{Novak,Smith,Garcia,Weber,Wójcik,Brown,Lopez,Fischer,Mazur,Clark}'),
       case when pg_temp.lot(g, 13, 50) > 0 then 'person' || g || '@customer' || (1 + (g - 1) / 2) || '.example' end, '+44 20 ' || 7000000 + g,
       pg_temp.pick(1 + (g - 1) / 2, 4, '{en,pl,de,es}'), true, now() - interval '2 years', 1
from size, generate_series(1, contacts) g;

\echo documents
insert into stored_file (id, name, media_type, size, sha256, content, created_at)
select g, 'document-' || g || '.pdf', 'application/pdf', octet_length(b), encode(sha256(b), 'hex'), b, now() - interval '2 years'
from size, generate_series(1, documents) g, lateral (select convert_to(E'%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n'
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n4 0 obj\n<</Length 51>>\nstream\nBT /F1 18 Tf 72 760 Td (Document '
    || lpad(g::text, 8, '0') || E') Tj ET\nendstream\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\ntrailer\n<</Size 6/Root 1 0 R>>\n%%EOF\n', 'UTF8') as b) pdf;

-- age 0 is the newest; the newest are a few hours old
create temp table doc as
select g as id, k.kind, 1 + floor((select customers from size) * power((pg_temp.lot(g, 20, 100000) + 0.5) / 100000, 1.5))::bigint as customer_id, i.at,
       (i.at at time zone 'UTC')::date as day, 1 + pg_temp.lot(g, 22, 3) as line_count, (50 + pg_temp.lot(g, 23, 400000) / 100.0)::numeric(19,4) as net,
       pg_temp.lot(g, 24, 1000) as fate, now() - i.at as age
from size, generate_series(1, documents) g,
     lateral (select now() - interval '2 hours' - make_interval(secs => (documents - g) * (730.0 * 86400 / documents)) as at) i,
     lateral (select case when l < 70 then 'INVOICE' when l < 78 then 'ESTIMATE' when l < 84 then 'PROPOSAL' when l < 90 then 'CREDIT_NOTE' when l < 94 then 'CONTRACT'
                     else 'SUBSCRIPTION' end as kind from (select pg_temp.lot(g, 21, 100) as l) x) k;
alter table doc add column state text, add column due date, add column gross numeric(19,4), add column paid numeric(19,4);
update doc set gross = round(net * 1.23, 2), due = case kind when 'INVOICE' then day + 14 when 'CREDIT_NOTE' then null when 'SUBSCRIPTION' then current_date + 3 + pg_temp.lot(id, 25, 27) else day + 30 end,
    state = case
        when fate < 10 then 'CANCELLED'
        when age < interval '10 days' and fate < 30 then 'DRAFT'
        when kind = 'INVOICE' then case when age < interval '7 days' then case when fate < 200 then 'PAID' else 'OPEN' end
                                        when age < interval '30 days' then case when fate < 600 then 'PAID' when fate < 640 then 'PARTLY_PAID' else 'OPEN' end
                                        when age < interval '120 days' then case when fate < 880 then 'PAID' when fate < 900 then 'PARTLY_PAID' else 'OPEN' end
                                        else case when fate < 980 then 'PAID' when fate < 985 then 'PARTLY_PAID' else 'OPEN' end end
        when kind = 'CREDIT_NOTE' then case when fate < 900 then 'PAID' else 'OPEN' end
        when kind in ('ESTIMATE', 'PROPOSAL') then case when fate < 400 then 'ACCEPTED' when fate < 500 then 'DECLINED' when fate < 600 then 'INVOICED' else 'OPEN' end
        when kind = 'CONTRACT' then case when fate < 700 then 'SIGNED' when fate < 800 then 'DECLINED' else 'OPEN' end
        else case when fate < 300 then 'ENDED' when fate < 310 then 'PAYMENT_FAILED' else 'ACTIVE' end end;
update doc set paid = case state when 'PAID' then gross when 'PARTLY_PAID' then round(gross / 3, 2) else 0 end;
alter table doc add primary key (id);
analyze doc;

insert into document (id, kind, number, customer_id, contact_id, state, language, issued_on, due_on, currency, net, tax, gross, paid, payable, payment_reference, note, imported,
                      pdf_file_id, created_by, created_at, version, title, period, prepaid, credited)
select id, kind, case kind when 'INVOICE' then 'INV-' when 'ESTIMATE' then 'EST-' when 'PROPOSAL' then 'PRO-' when 'CREDIT_NOTE' then 'CN-' when 'CONTRACT' then 'CON-' else 'SUB-' end
           || extract(year from day) || '-' || lpad(id::text, 6, '0'),
       customer_id, 2 * customer_id - 1, state, pg_temp.pick(customer_id, 4, '{en,pl,de,es}'), day, due, case when pg_temp.lot(customer_id, 26, 3) = 0 then 'PLN' else 'EUR' end,
       net, gross - net, gross, paid, case when state = 'CANCELLED' then 0 else gross - paid end, 'REF ' || id, null, false, case when state <> 'DRAFT' then id end,
       pg_temp.pick(id, 27, '{clerk,anna,jonas}'), at, 3, case when kind in ('PROPOSAL', 'CONTRACT', 'SUBSCRIPTION') then initcap(kind) || ' for the year, part ' || 1 + pg_temp.lot(id, 28, 9) end,
       case when kind = 'SUBSCRIPTION' then 'MONTHLY' end, 0, 0
from doc order by id;

insert into document_line (id, document_id, position, description, quantity, unit, unit_price, discount_percent, tax_rate, net)
select row_number() over (order by id, p), id, p, pg_temp.pick(id + p, 30, '{Consulting,Transport,Material,Licence,Maintenance,Training}') || ' ' || to_char(day, 'Month YYYY'), 1, 'h',
       round(net / line_count, 2), 0, 23, round(net / line_count, 2)
from doc, lateral generate_series(0, line_count - 1) p;
insert into document_log (id, document_id, at, login, action, detail, amount, currency)
select row_number() over (order by l.at, d.id), d.id, l.at, pg_temp.pick(d.id, 27, '{clerk,anna,jonas}'), l.action, null, l.amount, case when l.amount is not null then 'EUR' end
from doc d, lateral (values (d.at - interval '1 hour', 'created', null::numeric), (case when d.state <> 'DRAFT' then d.at end, 'issued', null),
                            (case when d.paid > 0 then least(now() - interval '1 hour', d.at + make_interval(days => 5 + pg_temp.lot(d.id, 31, 20))) end, 'paid', d.paid)) as l (at, action, amount)
where l.at is not null;
insert into payment (id, document_id, amount, received_on, method, recorded_by, recorded_at, version)
select row_number() over (order by id), id, case when kind = 'CREDIT_NOTE' then -paid else paid end, least(current_date, day + 5 + pg_temp.lot(id, 31, 20)), 'TRANSFER', 'anna',
       least(now() - interval '1 hour', at + make_interval(days => 5 + pg_temp.lot(id, 31, 20))), 1 from doc where paid > 0;

\echo messages
-- one row for each message: about a document, or to many
create temp table mail as
select null::bigint as id, d.id as document_id, d.customer_id, m.purpose, m.at, 1 + (pg_temp.lot(d.id, 40, 5) = 0)::int as people, 0 as many
from doc d, lateral (values
    (case when d.kind = 'CREDIT_NOTE' then 'CREDIT_NOTE' else d.kind end, case when d.state <> 'DRAFT' and pg_temp.lot(d.id, 41, 100) < 96 then d.at + interval '30 minutes' end),
    (case when d.kind in ('INVOICE', 'ESTIMATE') then d.kind || '_AGAIN' else d.kind end, case when d.state <> 'DRAFT' and pg_temp.lot(d.id, 42, 10) = 0 then d.at + interval '4 days' end),
    ('INVOICE_OVERDUE', case when d.kind = 'INVOICE' and (pg_temp.lot(d.id, 43, 5) = 0 or d.state in ('OPEN', 'PARTLY_PAID')) then (d.due + 3) + interval '9 hours' end),
    ('INVOICE_OVERDUE', case when d.kind = 'INVOICE' and d.state in ('OPEN', 'PARTLY_PAID') then (d.due + 10) + interval '9 hours' end),
    ('PAYMENT_RECEIPT', case when d.kind = 'INVOICE' and d.paid > 0 and pg_temp.lot(d.id, 44, 2) = 0 then d.at + make_interval(days => 5 + pg_temp.lot(d.id, 31, 20), hours => 1) end),
    ('COMMENT', case when d.state <> 'DRAFT' and pg_temp.lot(d.id, 45, 20) = 0 then d.at + interval '2 days' end)) as m (purpose, at)
where m.at < now() - interval '20 minutes';
insert into mail
select null, null, null, 'MESSAGE', now() - interval '1 day' - make_interval(hours => (17000 * g / n)::int), null, case when g <= documents / 5000 then 10000 else 1000 end
from size, lateral (select documents / 5000 + greatest(6, (documents * 3.06)::int / 1000 - 11 - documents / 5000 * 10) as n) c, generate_series(1, n) g;
-- the same at all sizes
insert into mail values (null, null, null, 'MESSAGE', now() - interval '40 days', null, 10000), (null, null, null, 'MESSAGE', now() - interval '41 days', null, 1000),
    (null, null, null, 'MESSAGE', now() - interval '1 hour', null, 500);
update mail set id = n from (select ctid as place, row_number() over (order by at, document_id) as n from mail) x where mail.ctid = x.place;
alter table mail add primary key (id);
analyze mail;

insert into message (id, purpose, subject, shown_subject, body, language, document_id, created_by, created_at, version, scheduled_at)
select mail.id, purpose, s.subject, replace(replace(replace(s.subject, '{{document.number}}', coalesce(d.number, '')), '{{document.due}}', coalesce(d.due_on::text, '')), '{{company.name}}', 'Bench Ltd'),
       E'Dear {{contact.name}},\n\n' || repeat('This is a sentence of a letter that says what such letters say. ', 8) || E'\n\nKind regards\n{{company.name}}',
       case when mail.customer_id is null then 'en' else pg_temp.pick(mail.customer_id, 4, '{en,pl,de,es}') end, document_id,
       case when purpose = 'INVOICE_OVERDUE' then 'reminders' else pg_temp.pick(mail.id, 46, '{clerk,anna,jonas,ERP}') end, at, 1, case when many = 500 then now() + interval '20 days' end
from mail left join document d on d.id = mail.document_id, lateral (select case purpose when 'MESSAGE' then case when many = 10000 and at between now() - interval '40 days 1 minute' and now() - interval '39 days' then 'To 10,000: opening hours'
            when many = 1000 and at between now() - interval '41 days 1 minute' and now() - interval '40 days 1 hour' then 'To 1,000: opening hours'
            when many = 500 then 'To 500: planned' else 'News of ' || to_char(at, 'FMMonth YYYY') || ', ' || mail.id end
        when 'PAYMENT_RECEIPT' then 'Payment received for {{document.number}}' when 'COMMENT' then 'New comment on {{document.number}}'
        when 'INVOICE_OVERDUE' then 'Reminder: invoice {{document.number}} was due on {{document.due}}' else initcap(replace(purpose, '_', ' ')) || ' {{document.number}} from {{company.name}}' end) as s (subject)
order by mail.id;
insert into message_value (message_id, field, text)
select m.id, v.field, v.text from mail m join document d on d.id = m.document_id,
    lateral (values ('document.number', d.number), ('document.total', d.gross || ' ' || d.currency), ('document.issued', d.issued_on::text), ('document.due', coalesce(d.due_on::text, '')),
                    ('company.name', 'Bench Ltd'), ('document.open', d.payable || ' ' || d.currency)) as v (field, text);
insert into message_value (message_id, field, text) select id, 'company.name', 'Bench Ltd' from mail where purpose = 'MESSAGE';
insert into message_attachment (message_id, position, file_id)
select id, 0, document_id from mail where document_id is not null and purpose not in ('COMMENT', 'PAYMENT_RECEIPT');

\echo recipients
create temp table rcp as
select row_number() over (order by m.at, m.id, p.n) as id, m.id as message_id, m.document_id, p.contact_id, m.at, now() - m.at as age, m.many, p.n from mail m,
    lateral (select n, 2 * m.customer_id - 2 + n as contact_id from generate_series(1, m.people) n where m.many = 0
             union all select n, case when n <= (select contacts from size) then n end from generate_series(1, m.many) n) p;
alter table rcp add column fate int, add column status text, add column opens int default 0, add column clicks int default 0, add column automatic int default 0, add column reason text,
    add column sent timestamptz, add column arrived timestamptz, add column opened timestamptz, add column settled boolean default false;
update rcp set fate = pg_temp.lot(id, 50, 10000), sent = at + make_interval(secs => 2 + n * 0.01);
update rcp set status = case when many = 500 then 'QUEUED'
    when fate < 1800 then 'CLICKED' when fate < 5500 then 'OPENED' when fate < 8000 then 'DELIVERED'
    when fate < 8300 then 'BOUNCED' when fate < 8330 then 'REJECTED' when fate < 8430 then 'DROPPED' when fate < 8440 then 'COMPLAINT' when fate < 8460 then 'NOT_SENT'
    when fate < 8470 and age < interval '5 days' then 'DELAYED' when fate < 8475 then 'UNCLEAR' when fate < 8500 then 'CANCELLED' else 'SENT' end;
update rcp set opens = case when status in ('OPENED', 'CLICKED') then 1 + pg_temp.lot(id, 51, 3) else 0 end, clicks = case when status = 'CLICKED' then 1 + pg_temp.lot(id, 52, 2) else 0 end,
    automatic = case when status in ('DELIVERED', 'OPENED', 'CLICKED') then pg_temp.lot(id, 53, 5) - 1 else 0 end,
    reason = case when status in ('BOUNCED', 'REJECTED') then pg_temp.pick(id, 54, '{MAILBOX_UNKNOWN,MAILBOX_UNKNOWN,MAILBOX_FULL,DOMAIN_NOT_FOUND,SPAM_OR_POLICY,MESSAGE_TOO_LARGE,EXPIRED,OTHER}') end,
    arrived = case when status in ('DELIVERED', 'OPENED', 'CLICKED', 'COMPLAINT') then sent + make_interval(secs => 20 + pg_temp.lot(id, 55, 300)) end,
    opened = case when status in ('OPENED', 'CLICKED') then least(now() - interval '1 minute', sent + make_interval(mins => 10 + pg_temp.lot(id, 56, 4000))) end,
    sent = case when status in ('QUEUED', 'REJECTED', 'DROPPED', 'NOT_SENT', 'UNCLEAR', 'CANCELLED') then null else sent end,
    settled = status in ('BOUNCED', 'REJECTED', 'DROPPED', 'NOT_SENT', 'UNCLEAR', 'COMPLAINT') and age > interval '14 days' and pg_temp.lot(id, 57, 100) < 95;
update rcp set automatic = greatest(0, automatic);
alter table rcp add primary key (id);
analyze rcp;

insert into recipient (id, message_id, document_id, customer_id, contact_id, name, address, customer_name, customer_number, envelope_token, web_token, status, status_at, reason, hard, warning,
                       confirmable, opens, clicks, automatic, created_at, sent_at, delivered_at, opened_at, version, handled_at, address_key)
select r.id, r.message_id, r.document_id, k.customer_id, k.id, coalesce(k.name, 'Reader ' || r.n), a.address, c.name, c.number, pg_temp.token(r.id, 'e'), pg_temp.token(r.id, 'w'), r.status,
       coalesce(r.opened, r.arrived, r.sent + interval '3 minutes', r.at + interval '1 minute'), r.reason, r.reason in ('MAILBOX_UNKNOWN', 'DOMAIN_NOT_FOUND') is true, false, true,
       r.opens, r.clicks, r.automatic, r.at, r.sent, r.arrived, r.opened, 2, case when r.settled then r.at + interval '2 days' end, lower(a.address)
from rcp r left join contact k on k.id = r.contact_id left join customer c on c.id = k.customer_id,
     lateral (select coalesce(k.email, 'reader' || r.n || '@mail' || r.n % 97 || '.example') as address) a
order by r.id;
update document d set first_mailed_at = x.first, last_mailed_at = x.last, mail_opened = x.opened
from (select r.document_id, min(r.at) as first, max(r.at) as last, bool_or(r.opened is not null) filter (where m.purpose not in ('COMMENT', 'PAYMENT_RECEIPT', 'SUBSCRIPTION_FAILED')) as opened
      from rcp r join mail m on m.id = r.message_id where r.document_id is not null group by r.document_id) x
where x.document_id = d.id;
vacuum full document;

\echo events
create temp table fact as
select id as recipient_id, 'QUEUED' as type, at, 'USER' as source, null::int as code, null::text as words, null::text as server, null::text as program from rcp
union all select id, 'ACCEPTED', sent, 'RELAY', 250, '2.0.0 Ok: queued as ' || upper(to_hex(id * 7919)), 'relay.bench.test', null from rcp where sent is not null
union all select id, case when pg_temp.lot(id, 60, 3) = 0 then 'DELIVERED' else 'RELAYED' end, arrived, 'REPORT', 250, '2.1.5 OK ' || to_hex(id) || '-v7si123 - gsmtp', 'mx' || id % 9 || '.mail.example', null
    from rcp where arrived is not null
union all select id, 'OPENED', least(now(), opened + g * interval '7 hours'), 'WEB', null, null, null, 'Thunderbird 128' from rcp, lateral generate_series(0, opens - 1) g where opens > 0
union all select id, 'CLICKED', least(now(), opened + interval '2 minutes' + g * interval '9 hours'), 'WEB', null, null, null, 'Firefox 132' from rcp, lateral generate_series(0, clicks - 1) g where clicks > 0
union all select id, 'AUTOMATIC_OPEN', arrived + interval '1 minute' + g * interval '2 minutes', 'WEB', null, null, null, 'Scanner' from rcp, lateral generate_series(0, automatic - 1) g where automatic > 0
union all select id, 'FAILED', sent + interval '3 minutes', 'REPORT', 550, '5.1.1 The email account that you tried to reach does not exist', 'mx' || id % 9 || '.mail.example', null from rcp where status = 'BOUNCED'
union all select id, 'COMPLAINT', arrived + interval '3 hours', 'REPORT', null, null, null, null from rcp where status = 'COMPLAINT'
union all select id, 'REFUSED', at + interval '1 minute', 'RELAY', 554, '5.7.1 Refused', 'relay.bench.test', null from rcp where status = 'REJECTED'
union all select id, case status when 'DROPPED' then 'DROPPED' when 'NOT_SENT' then 'GIVEN_UP' when 'UNCLEAR' then 'UNANSWERED' when 'CANCELLED' then 'CANCELLED' else 'DELAYED' end,
    at + interval '1 minute', 'TRACEPOST', null, null, null, null from rcp where status in ('DROPPED', 'NOT_SENT', 'UNCLEAR', 'CANCELLED', 'DELAYED')
union all select id, 'HANDLED', at + interval '2 days', 'USER', null, 'called', null, null from rcp where settled;
insert into recipient_event (id, recipient_id, type, at, recorded_at, source, reply_code, words, server, reason, hard, program, login, next_try_at)
select row_number() over (order by f.at, f.recipient_id), f.recipient_id, f.type, f.at, f.at, f.source, f.code, f.words, f.server,
       case when f.type in ('FAILED', 'REFUSED') then r.reason end, f.type in ('FAILED', 'REFUSED') and r.reason in ('MAILBOX_UNKNOWN', 'DOMAIN_NOT_FOUND'), f.program,
       case when f.source = 'USER' then 'clerk' else 'tracepost' end, case when f.type = 'QUEUED' and r.many = 500 then now() + interval '20 days' end
from fact f join rcp r on r.id = f.recipient_id order by f.at, f.recipient_id;
insert into outbox_entry (recipient_id, message_id, due_at, deadline_at, attempts, handing_over)
select id, message_id, now() + interval '20 days', now() + interval '23 days', 0, false from rcp where status = 'QUEUED';

\echo reports, suppressions, reminders, news
insert into bounce_report (id, source_key, sha256, received_at, kind, sender, subject, state, size, raw, version, recipient_id, matched_by, address, rules)
select row_number() over (order by r.sent), 'bench/' || r.id, md5(r.id::text) || md5('x' || r.id), r.sent + interval '3 minutes', 'DELIVERY_REPORT', 'MAILER-DAEMON@mx.example',
       'Undelivered Mail Returned to Sender', 'MATCHED', 900, convert_to(repeat('Final-Recipient: rfc822; somebody@mail.example' || E'\r\n', 18), 'UTF8'), 1, r.id, 'ENVELOPE_RECIPIENT', q.address, 1000
from rcp r join recipient q on q.id = r.id where r.status = 'BOUNCED';
update recipient_event e set report_id = b.id from bounce_report b where b.recipient_id = e.recipient_id and e.type = 'FAILED';
insert into bounce_report (id, source_key, sha256, received_at, kind, sender, subject, state, size, raw, version, doubt, explanation, address, rules)
select (select max(id) from bounce_report) + g, 'stray/' || g, md5(g::text) || md5('y' || g), now() - make_interval(hours => g), 'DELIVERY_REPORT', 'postmaster@stray' || g % 17 || '.example',
       'Delivery failure', 'UNMATCHED', 300, convert_to(repeat('no token of ours' || E'\r\n', 17), 'UTF8'), 1, 'NO_TOKEN', 'NO_TOKEN', 'stray' || g || '@mail.example', 1000
from size, generate_series(1, greatest(5, documents / 400)) g;

insert into suppression (id, address, active_address, cause, reason, since, login, version, lifted_at, lifted_by, lift_cause, lift_reason)
select g, a, case when g % 5 > 0 then a end, case g % 3 when 0 then 'CLERK' else 'HARD_BOUNCES' end, case g % 3 when 0 then null else 'MAILBOX_UNKNOWN' end,
       now() - make_interval(hours => (17000.0 * g / greatest(documents / 100, 20))::int), 'clerk', 1, case when g % 5 = 0 then now() - interval '1 day' end, case when g % 5 = 0 then 'clerk' end,
       case when g % 5 = 0 then 'CLERK' end, case when g % 5 = 0 then 'has a new mailbox' end
from size, generate_series(1, greatest(20, documents / 100)) g, lateral (select 'gone' || g || '@mail' || g % 97 || '.example' as a) x;

insert into reminder (id, document_id, kind, deadline, step, outcome, reason, recipients, done_on, done_at, done_by, message_id)
select row_number() over (order by d.due + s.days, d.id), d.id, s.kind, d.due, s.step, case when s.step = 3 then 'SKIPPED' else 'SENT' end, 'ARRIVED', 'person@customer.example', d.due + s.days,
       (d.due + s.days) + interval '9 hours', 'reminders', null
from doc d join (values ('INVOICE', 'OVERDUE', 1, 3), ('INVOICE', 'OVERDUE', 2, 10), ('INVOICE', 'OVERDUE', 3, 20), ('ESTIMATE', 'ESTIMATE_EXPIRING', 1, -3), ('PROPOSAL', 'PROPOSAL_EXPIRING', 1, -3))
    as s (document, kind, step, days) on s.document = d.kind
where d.state in ('OPEN', 'PARTLY_PAID') and d.due + s.days <= current_date;
update reminder_policy set counts_from = current_date - 730;
update reminder_run set last_day = current_date, run_at = now();

insert into document_comment (id, document_id, audience, at, author, login, words)
select row_number() over (order by at), id, 'CUSTOMER', at + interval '2 days', 'Clara Clerk', 'clerk', 'The goods have left our house.' from doc where pg_temp.lot(id, 45, 20) = 0 and state <> 'DRAFT';
insert into document_news (id, document_id, what, at, who, words, seen_at, seen_by)
select row_number() over (order by at), id, 'COMMENTED', at + interval '3 days', 'Maria Novak', 'Thank you', case when id < (select documents from size) * 0.97 then at + interval '4 days' end, 'clerk'
from doc where pg_temp.lot(id, 62, 100) = 0 and age > interval '3 days';
insert into audit_entry (id, at, login, action, subject_kind, subject_id)
select row_number() over (order by id), at, 'clerk', 'message_written', 'message', id::text from mail;

\echo open troubles
insert into trouble (recipient_id, problem, party, document_id, status, since, mailed_at)
select r.id, case when r.document_id is not null then concat('d', r.document_id, '/', p.party) else p.party end, p.party, r.document_id, r.status, r.status_at, r.created_at
from recipient r, lateral (select case when r.contact_id is not null then concat('c', r.contact_id) else concat('a:', lower(r.address)) end as party) p
where r.status in ('COMPLAINT', 'BOUNCED', 'REJECTED', 'DROPPED', 'NOT_SENT', 'UNCLEAR', 'DELAYED') and (r.handled_at is null or r.handled_at < r.status_at);

\echo indexes
select sql from put_back \gexec
-- what a later e-mail settled, or needs no e-mail any more, is gone, as the product's own rules have it
delete from trouble t where t.status <> 'COMPLAINT' and t.document_id is not null and exists (select 1 from recipient x where x.document_id = t.document_id and x.created_at > t.mailed_at
    and (x.status in ('DELIVERED', 'OPENED', 'CLICKED', 'COMPLAINT') or x.status = 'SENT' and x.sent_at < now() - interval '72 hours'));
delete from trouble t using document d where d.id = t.document_id and d.state in ('PAID', 'CANCELLED', 'DECLINED', 'INVOICED', 'ENDED');
delete from trouble t using (select contact_id, max(created_at) as at from recipient where status in ('DELIVERED', 'OPENED', 'CLICKED', 'COMPLAINT') and document_id is null group by contact_id) x
    where t.document_id is null and t.status <> 'COMPLAINT' and t.party = 'c' || x.contact_id and t.mailed_at < x.at;

-- a value of a sequence is the last id of a block of 50
select setval(s, ((n + 49) / 50 + 1) * 50) from (
    select 'customer_seq' as s, max(id) as n from customer union all select 'contact_seq', max(id) from contact union all select 'document_seq', max(id) from document
    union all select 'document_line_seq', max(id) from document_line union all select 'document_log_seq', max(id) from document_log union all select 'payment_seq', max(id) from payment
    union all select 'stored_file_seq', max(id) from stored_file union all select 'message_seq', max(id) from message union all select 'recipient_seq', max(id) from recipient
    union all select 'recipient_event_seq', max(id) from recipient_event union all select 'bounce_report_seq', max(id) from bounce_report union all select 'suppression_seq', max(id) from suppression
    union all select 'reminder_seq', max(id) from reminder union all select 'document_comment_seq', max(id) from document_comment union all select 'document_news_seq', max(id) from document_news
    union all select 'audit_entry_seq', max(id) from audit_entry) x \g /dev/null
update number_series set next_number = (select documents from size) + 1;
set session_replication_role = origin;
vacuum (analyze);
