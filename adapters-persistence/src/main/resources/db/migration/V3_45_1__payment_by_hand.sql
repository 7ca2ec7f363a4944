-- A declined refund is asked for again by hand, or goes into the payer's wallet.
alter table refund add column attempt integer not null default 1 check (attempt > 0);

-- What does not go on without a person.
create index refund_declined on refund (settled_at, id) where state = 'DECLINED';
create index payout_failed on payout (settled_at, id) where state = 'FAILED';
create index outbox_delivery_parked on outbox_delivery (parked_at) where parked_at is not null;

-- What admins credited students for a session that went wrong, once for each seat.
create table session_credit (
    seat_id      uuid        primary key references seat,
    session_id   uuid        not null references session,
    student_id   uuid        not null references account,
    amount_minor bigint      not null check (amount_minor > 0),
    currency     char(3)     not null,
    reason       text        not null check (length(reason) between 1 and 500),
    given_by     uuid        not null references account,
    at           timestamptz not null
);
create index session_credit_session on session_credit (session_id);

-- Teachers' payments and what came of them, by time.
create index refund_settled on refund (charge_id, settled_at) where state = 'COMPLETED';
