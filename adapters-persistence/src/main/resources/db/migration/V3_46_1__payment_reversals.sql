-- What was paid out and is called back, because the charge it was earned by was refunded or lost to a dispute.
create table reversal (
    id           uuid        primary key,
    charge_id    uuid        not null references charge,
    payout_id    uuid        not null references payout,
    payee_id     uuid        not null references account,
    amount_minor bigint      not null check (amount_minor > 0),
    currency     char(3)     not null,
    requested_at timestamptz not null,
    state        text        not null check (state in ('REQUESTED', 'DONE', 'DECLINED')),
    reference    text,
    failure      text,
    settled_at   timestamptz,
    version      bigint      not null,
    check ((state = 'REQUESTED') = (settled_at is null)),
    check ((state = 'DONE') = (reference is not null)),
    check ((state = 'DECLINED') = (failure is not null))
);
create index reversal_payee on reversal (payee_id, currency);
create index reversal_payout on reversal (payout_id);
create index reversal_charge on reversal (charge_id);
create index reversal_unsettled on reversal (requested_at) where state = 'REQUESTED';
create index payout_paid on payout (payee_id, currency, settled_at desc, id desc) where state = 'PAID';
