-- The subject as lists show it, which is what people search for. Of older e-mails the fields are filled in here; a condition in a subject stays as it was written.
alter table message add column shown_subject varchar(1000);
update message set shown_subject = subject;
alter table message alter column shown_subject set not null;
update message set shown_subject = substring(replace(shown_subject, '{{customer.name}}', case when (select count(*) from recipient r where r.message_id = message.id) = 1 then coalesce((select r.customer_name from recipient r where r.message_id = message.id), '') else '…' end) from 1 for 1000)
where shown_subject like '%{{customer.name}}%';
update message set shown_subject = substring(replace(shown_subject, '{{customer.number}}', case when (select count(*) from recipient r where r.message_id = message.id) = 1 then coalesce((select r.customer_number from recipient r where r.message_id = message.id), '') else '…' end) from 1 for 1000)
where shown_subject like '%{{customer.number}}%';
update message set shown_subject = substring(replace(shown_subject, '{{contact.name}}', case when (select count(*) from recipient r where r.message_id = message.id) = 1 then coalesce((select r.name from recipient r where r.message_id = message.id), '') else '…' end) from 1 for 1000)
where shown_subject like '%{{contact.name}}%';
update message set shown_subject = substring(replace(shown_subject, '{{contact.email}}', case when (select count(*) from recipient r where r.message_id = message.id) = 1 then coalesce((select r.address from recipient r where r.message_id = message.id), '') else '…' end) from 1 for 1000)
where shown_subject like '%{{contact.email}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.number}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.number'), '')) from 1 for 1000)
where shown_subject like '%{{document.number}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.title}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.title'), '')) from 1 for 1000)
where shown_subject like '%{{document.title}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.kind}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.kind'), '')) from 1 for 1000)
where shown_subject like '%{{document.kind}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.issued}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.issued'), '')) from 1 for 1000)
where shown_subject like '%{{document.issued}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.total}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.total'), '')) from 1 for 1000)
where shown_subject like '%{{document.total}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.open}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.open'), '')) from 1 for 1000)
where shown_subject like '%{{document.open}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.paid}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.paid'), '')) from 1 for 1000)
where shown_subject like '%{{document.paid}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.due}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.due'), '')) from 1 for 1000)
where shown_subject like '%{{document.due}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.days_overdue}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.days_overdue'), '')) from 1 for 1000)
where shown_subject like '%{{document.days_overdue}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.valid_until}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.valid_until'), '')) from 1 for 1000)
where shown_subject like '%{{document.valid_until}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.sign_by}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.sign_by'), '')) from 1 for 1000)
where shown_subject like '%{{document.sign_by}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.days_left}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.days_left'), '')) from 1 for 1000)
where shown_subject like '%{{document.days_left}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.period}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.period'), '')) from 1 for 1000)
where shown_subject like '%{{document.period}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.next_period}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.next_period'), '')) from 1 for 1000)
where shown_subject like '%{{document.next_period}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.ends_on}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.ends_on'), '')) from 1 for 1000)
where shown_subject like '%{{document.ends_on}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.invoice}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.invoice'), '')) from 1 for 1000)
where shown_subject like '%{{document.invoice}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.sent}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.sent'), '')) from 1 for 1000)
where shown_subject like '%{{document.sent}}%';
update message set shown_subject = substring(replace(shown_subject, '{{document.corrects}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'document.corrects'), '')) from 1 for 1000)
where shown_subject like '%{{document.corrects}}%';
update message set shown_subject = substring(replace(shown_subject, '{{company.name}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'company.name'), '')) from 1 for 1000)
where shown_subject like '%{{company.name}}%';
update message set shown_subject = substring(replace(shown_subject, '{{company.email}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'company.email'), '')) from 1 for 1000)
where shown_subject like '%{{company.email}}%';
update message set shown_subject = substring(replace(shown_subject, '{{company.phone}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'company.phone'), '')) from 1 for 1000)
where shown_subject like '%{{company.phone}}%';
update message set shown_subject = substring(replace(shown_subject, '{{company.iban}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'company.iban'), '')) from 1 for 1000)
where shown_subject like '%{{company.iban}}%';
update message set shown_subject = substring(replace(shown_subject, '{{clerk.name}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'clerk.name'), '')) from 1 for 1000)
where shown_subject like '%{{clerk.name}}%';
update message set shown_subject = substring(replace(shown_subject, '{{reminder.step}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'reminder.step'), '')) from 1 for 1000)
where shown_subject like '%{{reminder.step}}%';
update message set shown_subject = substring(replace(shown_subject, '{{reminder.first}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'reminder.first'), '')) from 1 for 1000)
where shown_subject like '%{{reminder.first}}%';
update message set shown_subject = substring(replace(shown_subject, '{{reminder.again}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'reminder.again'), '')) from 1 for 1000)
where shown_subject like '%{{reminder.again}}%';
update message set shown_subject = substring(replace(shown_subject, '{{reminder.last}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'reminder.last'), '')) from 1 for 1000)
where shown_subject like '%{{reminder.last}}%';
update message set shown_subject = substring(replace(shown_subject, '{{payment.amount}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'payment.amount'), '')) from 1 for 1000)
where shown_subject like '%{{payment.amount}}%';
update message set shown_subject = substring(replace(shown_subject, '{{payment.date}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'payment.date'), '')) from 1 for 1000)
where shown_subject like '%{{payment.date}}%';
update message set shown_subject = substring(replace(shown_subject, '{{payment.reference}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'payment.reference'), '')) from 1 for 1000)
where shown_subject like '%{{payment.reference}}%';
update message set shown_subject = substring(replace(shown_subject, '{{charge.amount}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'charge.amount'), '')) from 1 for 1000)
where shown_subject like '%{{charge.amount}}%';
update message set shown_subject = substring(replace(shown_subject, '{{charge.date}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'charge.date'), '')) from 1 for 1000)
where shown_subject like '%{{charge.date}}%';
update message set shown_subject = substring(replace(shown_subject, '{{charge.reason}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'charge.reason'), '')) from 1 for 1000)
where shown_subject like '%{{charge.reason}}%';
update message set shown_subject = substring(replace(shown_subject, '{{charge.retry}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'charge.retry'), '')) from 1 for 1000)
where shown_subject like '%{{charge.retry}}%';
update message set shown_subject = substring(replace(shown_subject, '{{comment.author}}', coalesce((select v.text from message_value v where v.message_id = message.id and v.field = 'comment.author'), '')) from 1 for 1000)
where shown_subject like '%{{comment.author}}%';
