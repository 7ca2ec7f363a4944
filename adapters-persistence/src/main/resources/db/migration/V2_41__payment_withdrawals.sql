-- What a payout is paid out of. One of each may be open at a time.
alter table payout add column source text not null default 'EARNINGS' check (source in ('EARNINGS', 'WALLET'));
alter table payout alter column source drop default;
drop index payout_one_open;
create unique index payout_one_open on payout (payee_id, currency, source) where state in ('PENDING', 'APPROVED', 'FAILED');

-- A package of credits is paid for by a charge too.
alter table charge
    drop constraint charge_purpose_check,
    add constraint charge_purpose_check check (purpose in ('SEAT', 'ENROLLMENT', 'PACKAGE'));
