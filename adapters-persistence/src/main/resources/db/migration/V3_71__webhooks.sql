-- Where members want to be told what concerns them. The secrets are kept as they are, since deliveries are signed with them.
create table webhook_endpoint (
    id             uuid        primary key,
    owner_id       uuid        not null references account,
    address        text        not null check (length(address) between 1 and 2000),
    events         text[]      not null,
    secret         text        not null,
    former_secret  text,
    former_until   timestamptz,
    health         text        not null check (health in ('WORKING', 'FAILING', 'DISABLED')),
    failing_since  timestamptz,
    disabled_cause text        check (disabled_cause in ('BY_OWNER', 'FAILED_TOO_LONG', 'GONE')),
    disabled_at    timestamptz,
    created_at     timestamptz not null,
    version        bigint      not null,
    check ((former_secret is null) = (former_until is null)),
    check ((health = 'FAILING') = (failing_since is not null)),
    check ((health = 'DISABLED') = (disabled_at is not null)),
    check ((disabled_cause is null) = (disabled_at is null))
);
create index webhook_endpoint_by_owner on webhook_endpoint (owner_id, created_at, id);

-- An event on its way to an endpoint; forgotten with its event. due_at is when it may next be claimed: now, after a pause, or after
-- the lease of whoever is sending it.
create table webhook_delivery (
    id          uuid        primary key,
    endpoint_id uuid        not null references webhook_endpoint on delete cascade,
    event_id    uuid        not null references outbox_event (id) on delete cascade,
    happened_at timestamptz not null,
    state       text        not null check (state in ('PENDING', 'DELIVERED', 'EXHAUSTED')),
    failed      integer     not null check (failed >= 0),
    due_at      timestamptz,
    over_at     timestamptz,
    version     bigint      not null,
    check ((state = 'PENDING') = (due_at is not null)),
    check ((state = 'PENDING') = (over_at is null)),
    unique (endpoint_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at, id) where state = 'PENDING';
create index webhook_delivery_log on webhook_delivery (endpoint_id, happened_at desc, id desc);
create index webhook_delivery_of_event on webhook_delivery (event_id);

-- What came of each attempt.
create table webhook_attempt (
    delivery_id uuid        not null references webhook_delivery on delete cascade,
    number      integer     not null,
    at          timestamptz not null,
    status      integer,
    error       text,
    excerpt     text        not null check (length(excerpt) <= 1000),
    millis      integer     not null,
    primary key (delivery_id, number),
    check ((status is null) = (error is not null))
);
