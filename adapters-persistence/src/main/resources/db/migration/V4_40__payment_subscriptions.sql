-- Packages that are bought anew for every period. gap: a period before the latest was not heard of; ask_at: when the provider is asked about it, if nothing is heard before.
create table subscription (
    id              uuid        primary key,
    student_id      uuid        not null references account,
    teacher_id      uuid        not null references account,
    service_id      uuid        not null references service,
    credits         integer     not null check (credits > 0),
    price_minor     bigint      not null check (price_minor > 0),
    currency        char(3)     not null,
    every           text        not null check (every in ('WEEKLY', 'MONTHLY')),
    marketplace     boolean     not null,
    first_charge_id uuid        not null unique references charge,
    ordered_at      timestamptz not null,
    state           text        not null check (state in ('ORDERED', 'RUNNING', 'ENDED')),
    reference       text        unique,
    started_at      timestamptz,
    paid_until      timestamptz,
    failed_at       timestamptz,
    ending_why      text        check (ending_why in ('STUDENT', 'SERVICE_GONE')),
    ending_asked_at timestamptz,
    ending_known    boolean     not null default false,
    gap             boolean     not null default false,
    ended_at        timestamptz,
    ask_at          timestamptz,
    version         bigint      not null,
    check ((state = 'ORDERED') = (reference is null)),
    check ((state = 'ENDED') = (ended_at is not null)),
    check (state <> 'RUNNING' or started_at is not null and paid_until is not null and ask_at is not null),
    check (state = 'RUNNING' or ask_at is null),
    check ((ending_why is null) = (ending_asked_at is null)),
    check (not ending_known or ending_why is not null)
);
create index subscription_student on subscription (student_id, ordered_at, id);
create index subscription_teacher on subscription (teacher_id);
create index subscription_renewing on subscription (service_id) where state = 'RUNNING' and ending_why is null;
create index subscription_due on subscription (ask_at) where ask_at is not null;

-- The periods that were paid, each once. package_id is null where another amount was paid than was agreed, so that nothing is booked.
create table subscription_period (
    invoice         text        primary key,
    id              uuid        not null unique,
    subscription_id uuid        not null references subscription,
    package_id      uuid        unique references credit_package deferrable initially deferred,
    payment         text        not null,
    amount_minor    bigint      not null,
    currency        char(3)     not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    kept_at         timestamptz not null,
    check (starts_at < ends_at)
);
create index subscription_period_of on subscription_period (subscription_id, starts_at);
create index subscription_period_differing on subscription_period (kept_at, id) where package_id is null;
