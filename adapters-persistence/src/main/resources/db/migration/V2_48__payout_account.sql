-- Where payouts go: a payee's account at a provider, one payee to each.
create table payout_account (
    provider  text not null,
    payee     uuid not null references account (id),
    reference text not null,
    primary key (provider, payee),
    unique (provider, reference)
);
