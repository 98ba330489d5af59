-- Words by which a company sorts its customers, to write to those who have one. Of one spelling each, see Customers.tag.
create table customer_tag (
    customer_id bigint      not null constraint customer_tag_customer_fk references customer,
    tag         varchar(40) not null,
    constraint customer_tag_pk primary key (customer_id, tag)
);
create index customer_tag_ix on customer_tag (tag, customer_id);
