-- An event that waits to leave by an outlet; deleted once it has left. No foreign key: it would need an index of its own, and an
-- event that is forgotten takes its departures along.
create table outbox_departure (
    outlet    text   not null,
    event_seq bigint not null,
    primary key (outlet, event_seq)
);

-- Which node works for an outlet, and until when no other may.
create table outbox_outlet (
    name       text primary key,
    node       uuid not null,
    held_until timestamptz not null
);
