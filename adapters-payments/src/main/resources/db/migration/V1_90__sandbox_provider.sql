-- The sandbox payment provider's own memory. The platform itself never reads it.
create schema sandbox_provider;

create table sandbox_provider.checkout (
    reference      text primary key,
    charge         uuid not null,
    amount         bigint not null check (amount > 0),
    currency       char(3) not null,
    description    text not null,
    payer_email    text,
    success_url    text not null,
    cancel_url     text not null,
    manual_capture boolean not null,
    state          text not null check (state in ('OPEN', 'AUTHORISED', 'PAID', 'VOIDED', 'EXPIRED')),
    payment        text unique,
    fee            bigint not null default 0,
    refunded       bigint not null default 0 check (refunded between 0 and amount),
    expires_at     timestamptz not null
);

create index checkout_expiring on sandbox_provider.checkout (expires_at) where state = 'OPEN';

-- Refunds and transfers.
create table sandbox_provider.movement (
    reference text primary key,
    kind      text not null check (kind in ('REFUND', 'TRANSFER')),
    payment   text,
    payee     uuid,
    amount    bigint not null check (amount > 0),
    currency  char(3) not null,
    at        timestamptz not null
);

-- What an idempotency key was asked for and what was answered: a value, or why not.
create table sandbox_provider.answer (
    key      text primary key,
    request  text not null,
    value    text,
    declined text
);

-- Webhooks on their way, and how often each is still to be sent.
create table sandbox_provider.webhook (
    event_id     text primary key,
    body         text not null,
    due          timestamptz not null,
    copies       int not null,
    attempts     int not null default 0,
    delivered_at timestamptz
);

create index webhook_due on sandbox_provider.webhook (due) where delivered_at is null;

-- Failures that were asked for, the oldest first.
create table sandbox_provider.fault (
    number    bigint generated always as identity primary key,
    operation text not null,
    kind      text not null check (kind in ('DECLINED', 'ANSWER_LOST', 'AWAY')),
    remaining int not null check (remaining > 0)
);
