-- One payment asked of one payer. The columns after version are those of its state.
create table charge (
    id                 uuid        primary key,
    payer_id           uuid        not null references account,
    purpose            text        not null check (purpose in ('SEAT', 'ENROLLMENT')),
    purpose_id         uuid        not null,
    description        text        not null check (length(description) between 1 and 500),
    amount_minor       bigint      not null check (amount_minor > 0),
    currency           char(3)     not null,
    manual_capture     boolean     not null,
    success_url        text        not null,
    cancel_url         text        not null,
    absorbed_minor     bigint      not null check (absorbed_minor >= 0),
    explanation        jsonb       not null,
    created_at         timestamptz not null,
    expires_at         timestamptz not null,
    state              text        not null check (state in ('OPEN', 'AUTHORISED', 'PAID', 'VOIDED', 'EXPIRED', 'FAILED')),
    version            bigint      not null,
    checkout_reference text,
    checkout_url       text,
    payment_reference  text,
    wanted             text        check (wanted in ('UNDECIDED', 'CAPTURE', 'VOID')),
    settled_at         timestamptz,
    failure            text,
    check ((checkout_reference is null) = (checkout_url is null)),
    check ((state = 'OPEN') = (settled_at is null)),
    check ((state in ('AUTHORISED', 'PAID')) = (payment_reference is not null)),
    check ((state = 'AUTHORISED') = (wanted is not null)),
    check ((state = 'FAILED') = (failure is not null))
);
create index charge_purpose on charge (purpose_id, created_at);
create index charge_payer on charge (payer_id, created_at, id);
create index charge_open on charge (created_at) where state = 'OPEN';
create index charge_uncollected on charge (settled_at) where state = 'AUTHORISED' and wanted <> 'UNDECIDED';

-- Who owns which part, frozen with the charge; paid_at repeats the charge's for the lists of those who earn.
create table charge_share (
    charge_id    uuid    not null references charge,
    position     integer not null,
    role         text    not null check (role in ('TEACHER', 'CREATOR', 'PLATFORM')),
    account_id   uuid    references account,
    amount_minor bigint  not null check (amount_minor >= 0),
    paid_at      timestamptz,
    primary key (charge_id, position),
    check ((role = 'PLATFORM') = (account_id is null))
);
create index charge_share_earned on charge_share (account_id, paid_at, charge_id, position) where paid_at is not null;

create table share_portion (
    charge_id      uuid    not null,
    share_position integer not null,
    position       integer not null,
    deliverable    uuid    not null,
    amount_minor   bigint  not null,
    left_minor     bigint  not null check (left_minor between 0 and amount_minor),
    state          text    not null check (state in ('PENDING', 'EARNED', 'AVAILABLE')),
    available_at   timestamptz,
    primary key (charge_id, share_position, position),
    foreign key (charge_id, share_position) references charge_share,
    check ((state = 'PENDING') = (available_at is null))
);
create index share_portion_maturing on share_portion (available_at, charge_id) where state = 'EARNED';

create table refund (
    id           uuid        primary key,
    charge_id    uuid        not null references charge,
    position     integer     not null,
    amount_minor bigint      not null check (amount_minor > 0),
    explanation  jsonb       not null,
    requested_at timestamptz not null,
    state        text        not null check (state in ('REQUESTED', 'COMPLETED', 'DECLINED')),
    reference    text,
    failure      text,
    settled_at   timestamptz,
    unique (charge_id, position),
    check ((state = 'COMPLETED') = (reference is not null)),
    check ((state = 'DECLINED') = (failure is not null)),
    check ((state = 'REQUESTED') = (settled_at is null))
);
create index refund_unsettled on refund (requested_at) where state = 'REQUESTED';

-- What a refund takes from which portion.
create table refund_part (
    refund_id    uuid    not null references refund,
    position     integer not null,
    role         text    not null check (role in ('TEACHER', 'CREATOR', 'PLATFORM')),
    account_id   uuid    references account,
    deliverable  uuid    not null,
    amount_minor bigint  not null check (amount_minor > 0),
    available    boolean not null,
    primary key (refund_id, position)
);

-- The books: double entry, only ever added to. Debits are positive, credits negative.
create table journal_entry (
    id        bigint      generated always as identity primary key,
    key       text        not null unique,
    charge_id uuid        references charge,
    what      text        not null,
    at        timestamptz not null
);
create index journal_entry_charge on journal_entry (charge_id) where charge_id is not null;

create table journal_line (
    entry_id     bigint  not null references journal_entry,
    position     integer not null,
    kind         text    not null check (kind in ('PROCESSOR_CLEARING', 'PLATFORM_REVENUE', 'PROCESSOR_FEES', 'DISCOUNTS', 'PAYABLE_PENDING',
                             'PAYABLE_AVAILABLE', 'PAYOUT_IN_TRANSIT', 'HELD_FOR_DISPUTE', 'WALLET')),
    owner_id     uuid    references account,
    amount_minor bigint  not null check (amount_minor <> 0),
    currency     char(3) not null,
    primary key (entry_id, position),
    check ((kind in ('PROCESSOR_CLEARING', 'PLATFORM_REVENUE', 'PROCESSOR_FEES', 'DISCOUNTS')) = (owner_id is null))
);
create index journal_line_owner on journal_line (owner_id, kind, currency, entry_id) include (amount_minor);
create index journal_line_owner_latest on journal_line (owner_id, entry_id desc, position);
create index journal_line_kind on journal_line (kind, currency) include (amount_minor);

create function journal_entry_adds_to_zero() returns trigger language plpgsql as $$
declare
    entry bigint := case tg_table_name when 'journal_entry' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'entry_id')::bigint end;
begin
    if not exists (select 1 from journal_line where entry_id = entry) then
        raise exception 'journal entry % has no lines', entry using errcode = 'check_violation';
    end if;
    if exists (select 1 from journal_line where entry_id = entry group by currency having sum(amount_minor) <> 0) then
        raise exception 'journal entry % does not add to zero', entry using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger journal_entry_balanced after insert on journal_entry
    deferrable initially deferred for each row execute function journal_entry_adds_to_zero();
create constraint trigger journal_line_balanced after insert on journal_line
    deferrable initially deferred for each row execute function journal_entry_adds_to_zero();

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is only added to' using errcode = 'restrict_violation';
end $$;
create trigger journal_entry_append_only before update or delete or truncate on journal_entry
    for each statement execute function journal_is_append_only();
create trigger journal_line_append_only before update or delete or truncate on journal_line
    for each statement execute function journal_is_append_only();

-- The provider's webhooks, as they came.
create table provider_notice (
    id          uuid        primary key,
    provider    text        not null,
    event_id    text        not null,
    body        bytea       not null,
    received_at timestamptz not null,
    handled_at  timestamptz,
    unique (provider, event_id)
);

create table payout (
    id           uuid        primary key,
    payee_id     uuid        not null references account,
    amount_minor bigint      not null check (amount_minor > 0),
    currency     char(3)     not null,
    attempt      integer     not null check (attempt >= 0),
    proposed_at  timestamptz not null,
    state        text        not null check (state in ('PENDING', 'APPROVED', 'PAID', 'FAILED', 'CANCELLED')),
    approved_by  text,
    approved_at  timestamptz,
    settled_at   timestamptz,
    reference    text,
    failure      text,
    version      bigint      not null,
    check (state <> 'APPROVED' or approved_at is not null),
    check ((state in ('PENDING', 'APPROVED')) = (settled_at is null)),
    check ((state = 'PAID') = (reference is not null)),
    check (state <> 'FAILED' or failure is not null)
);
create unique index payout_one_open on payout (payee_id, currency) where state in ('PENDING', 'APPROVED', 'FAILED');
create index payout_payee on payout (payee_id, proposed_at, id);
create index payout_state on payout (state, proposed_at, id);
create index payout_proposed on payout (proposed_at, id);
create index payout_unsettled on payout (approved_at) where state = 'APPROVED';
