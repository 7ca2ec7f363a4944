-- What payers' banks ask back. The amounts are in the charge's currency.
create table dispute (
    reference    text        primary key,
    charge_id    uuid        not null references charge,
    amount_minor bigint      not null check (amount_minor > 0),
    fee_minor    bigint      not null check (fee_minor >= 0),
    reason       text        not null,
    opened_at    timestamptz not null,
    state        text        not null check (state in ('OPENED', 'WON', 'LOST')),
    decided_at   timestamptz,
    check ((state = 'OPENED') = (decided_at is null))
);
create index dispute_charge on dispute (charge_id, opened_at);

-- What open disputes hold of what is left, and what lost ones took.
alter table share_portion
    add column lost_minor bigint not null default 0 check (lost_minor >= 0),
    add column held_minor bigint not null default 0 check (held_minor between 0 and left_minor),
    add check (left_minor + lost_minor <= amount_minor);
drop index share_portion_maturing;
create index share_portion_maturing on share_portion (available_at, charge_id) where state = 'EARNED' and held_minor = 0;

alter table journal_line
    drop constraint journal_line_kind_check,
    drop constraint journal_line_check,
    add constraint journal_line_kind_check
        check (kind in ('PROCESSOR_CLEARING', 'PLATFORM_REVENUE', 'PROCESSOR_FEES', 'DISCOUNTS', 'PAYABLE_PENDING',
                        'PAYABLE_AVAILABLE', 'PAYOUT_IN_TRANSIT', 'WITHHELD', 'HELD_FOR_DISPUTE', 'WALLET')),
    add constraint journal_line_owner_check
        check ((kind in ('PROCESSOR_CLEARING', 'PLATFORM_REVENUE', 'PROCESSOR_FEES', 'DISCOUNTS', 'WITHHELD')) = (owner_id is null));
