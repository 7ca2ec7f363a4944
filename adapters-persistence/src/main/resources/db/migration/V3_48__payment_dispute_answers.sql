-- What the platform says to a payer's bank, as it was gathered when an admin decided to.
create table dispute_answer (
    dispute      text        primary key references dispute,
    charge_id    uuid        not null references charge,
    attempt      integer     not null check (attempt >= 1),
    given_by     uuid        not null references account,
    product      text        not null,
    payer_name   text,
    payer_email  text,
    took_place   timestamptz,
    attendance   text        not null,
    policy       text        not null,
    refunds      text        not null,
    statement    text        not null check (length(statement) <= 5000),
    requested_at timestamptz not null,
    state        text        not null check (state in ('REQUESTED', 'SUBMITTED', 'DECLINED')),
    failure      text,
    settled_at   timestamptz,
    version      bigint      not null,
    check ((state = 'REQUESTED') = (settled_at is null)),
    check ((state = 'DECLINED') = (failure is not null))
);
create index dispute_answer_unsettled on dispute_answer (requested_at) where state = 'REQUESTED';
create index dispute_latest on dispute (opened_at desc, (md5(reference)::uuid) desc);
create index dispute_state on dispute (state, opened_at desc, (md5(reference)::uuid) desc);
