-- The secret addresses at which people's calendars are read, by the hash of the secret.
create table calendar_feed (
    account_id  uuid        primary key references account,
    secret_hash text        not null unique,
    opened_at   timestamptz not null
);
