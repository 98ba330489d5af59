-- Hard failures are judged anew once for each version of the rules, so that what old rules blocked wrongly is unblocked after an upgrade.
create table rejudging (
    rules         integer not null constraint rejudging_pk primary key,
    last_event_id bigint  not null,
    until_id      bigint  not null,
    seen          bigint  not null,
    softened      bigint  not null,
    broken        bigint  not null,
    started_at    timestamp with time zone not null,
    done_at       timestamp with time zone
);
create index suppression_lifted_ix on suppression (lift_cause, lifted_at);
