-- Codes that take something off a price. Without an owner they are the platform's. redeemed is counted under the row's lock and
-- version, which is what keeps it within the limit; late money and a lowered limit may leave it above.
create table discount_code (
    id               uuid        primary key,
    owner_id         uuid        references account,
    code             text        not null check (code = upper(code) and length(code) between 1 and 40),
    percent          integer     check (percent between 1 and 10000),
    fixed_minor      bigint      check (fixed_minor > 0),
    fixed_currency   char(3),
    valid_from       timestamptz,
    valid_to         timestamptz,
    total_limit      integer     check (total_limit > 0),
    student_limit    integer     check (student_limit > 0),
    minimum_minor    bigint      check (minimum_minor > 0),
    minimum_currency char(3),
    offerings        uuid[]      not null,
    redeemed         integer     not null check (redeemed >= 0),
    created_at       timestamptz not null,
    deleted_at       timestamptz,
    version          bigint      not null,
    check ((percent is null) <> (fixed_minor is null)),
    check ((fixed_minor is null) = (fixed_currency is null)),
    check ((minimum_minor is null) = (minimum_currency is null)),
    check (valid_from < valid_to)
);
create unique index discount_code_text on discount_code (owner_id, code) nulls not distinct where deleted_at is null;
create index discount_code_owner on discount_code (owner_id, created_at, id) where deleted_at is null;

-- What a code was redeemed for; standing as long as it counts. Nothing that is bought takes two codes.
create table redemption (
    purpose      text        not null check (purpose in ('SEAT', 'ENROLLMENT', 'PACKAGE')),
    purpose_id   uuid        not null,
    code_id      uuid        not null references discount_code,
    charge_id    uuid        references charge deferrable initially deferred,
    student_id   uuid        not null references account,
    offering_id  uuid        not null,
    amount_minor bigint      not null check (amount_minor >= 0),
    currency     char(3)     not null,
    redeemed_at  timestamptz not null,
    standing     boolean     not null,
    primary key (purpose, purpose_id)
);
create index redemption_standing on redemption (code_id, student_id) where standing;
