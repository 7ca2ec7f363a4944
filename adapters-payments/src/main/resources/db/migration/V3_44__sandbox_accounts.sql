-- Payees' accounts: ready once the payee has answered everything; back is where the page last asked for leads to.
create table sandbox_provider.account (
    reference text    primary key,
    payee     uuid    not null unique,
    email     text    not null,
    ready     boolean not null default false,
    back      text    not null default '/'
);
