-- Payments that a payer's bank asks back.
create table sandbox_provider.dispute (
    reference text primary key,
    checkout  text not null references sandbox_provider.checkout,
    amount    bigint not null check (amount > 0),
    fee       bigint not null,
    currency  char(3) not null,
    opened_at timestamptz not null,
    state     text not null check (state in ('OPENED', 'WON', 'LOST'))
);

create index dispute_checkout on sandbox_provider.dispute (checkout, opened_at);
