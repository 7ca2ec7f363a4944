-- gist indexes over (id, range): no two sessions of a person overlap
create extension if not exists btree_gist;

-- what happened, in the transaction that made it happen
create table outbox_event (
    seq          bigint generated always as identity primary key,
    id           uuid        not null unique,
    aggregate_id uuid        not null,
    type         text        not null,
    body         jsonb       not null,
    at           timestamptz not null
);
create index outbox_event_at on outbox_event (at);

-- an event owed to a reaction; deleted once delivered. due is when it may next be claimed: now, after a pause, or after a lease
create table outbox_delivery (
    event_seq    bigint      not null references outbox_event (seq),
    reaction     text        not null,
    aggregate_id uuid        not null,
    attempts     int         not null default 0,
    due          timestamptz not null default now(),
    parked_at    timestamptz,
    last_error   text,
    primary key (event_seq, reaction)
);
create index outbox_delivery_due on outbox_delivery (due, event_seq) where parked_at is null;
create index outbox_delivery_order on outbox_delivery (reaction, aggregate_id, event_seq) where parked_at is null;
