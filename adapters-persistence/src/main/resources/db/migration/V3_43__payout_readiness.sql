-- What the provider told of a payee's account last.
alter table payout_account
    add column ready   boolean     not null default false,
    add column missing text[]      not null default '{}',
    add column told_at timestamptz;

-- For whom what is available has changed, or is to be looked at again: each row is taken once, and only added to by others.
create table payable_change (
    id       bigint  generated always as identity primary key,
    payee_id uuid    not null references account,
    currency char(3) not null
);
insert into payable_change (payee_id, currency)
select distinct owner_id, currency from journal_line where kind = 'PAYABLE_AVAILABLE';
