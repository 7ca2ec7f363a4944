-- What the provider charges again and again. next_at: when it does next, or ends it; card: whether that will be paid and told of.
create table sandbox_provider.subscription (
    reference    text        primary key,
    ours         uuid        not null,
    checkout     text        not null unique references sandbox_provider.checkout,
    every        text        not null check (every in ('WEEKLY', 'MONTHLY')),
    started_at   timestamptz not null,
    periods      integer     not null default 1,
    next_at      timestamptz not null,
    tries        integer     not null default 0,
    card         text        not null default 'PAYS' check (card in ('PAYS', 'PAYS_UNTOLD', 'DECLINES')),
    ending       boolean     not null default false,
    ended_at     timestamptz
);
create index subscription_due on sandbox_provider.subscription (next_at) where ended_at is null;

-- Of what renews: the first period by its checkout, every other as a checkout that is paid already.
alter table sandbox_provider.checkout
    add column renews_as    uuid,
    add column every        text check (every in ('WEEKLY', 'MONTHLY')),
    add column subscription text references sandbox_provider.subscription,
    add column first        boolean not null default true,
    add column starts_at    timestamptz,
    add column ends_at      timestamptz,
    add check ((renews_as is null) = (every is null)),
    add check ((subscription is null) = (starts_at is null) and (starts_at is null) = (ends_at is null));
create index checkout_subscription on sandbox_provider.checkout (subscription, starts_at) where subscription is not null;
