-- What accounts are told in the app. A removed one stays for a while, so that its event cannot bring it back.
create table notification (
    id           uuid        primary key,
    account_id   uuid        not null references account,
    key          text        not null,
    kind         text        not null,
    title        text        not null check (length(title) <= 300),
    text         text        not null check (length(text) <= 4000),
    topic_type   text,
    topic_id     uuid,
    at           timestamptz not null,
    read_at      timestamptz,
    dismissed_at timestamptz,
    removed_at   timestamptz,
    unique (account_id, key),
    check ((topic_type is null) = (topic_id is null)),
    check (read_at is not null or (dismissed_at is null and removed_at is null))
);
create index notification_shown on notification (account_id, at, id) where removed_at is null;
create index notification_unread on notification (account_id, at, id) where read_at is null;
create index notification_old on notification (at);

-- What an account does not want to be told, and where.
create table notification_off (
    account_id uuid not null references account,
    kind       text not null,
    channel    text not null check (channel in ('IN_APP', 'MAIL')),
    primary key (account_id, kind, channel)
);

-- The links in mails by which an account stops them.
create table stop_link (
    account_id uuid primary key references account,
    token      text not null unique
);

-- Mails that were refused for good. One of the address itself suppresses it until it is cleared.
create table mail_failure (
    id         uuid        primary key,
    address    text        not null,
    subject    text        not null,
    reason     text        not null,
    suppresses boolean     not null,
    at         timestamptz not null,
    cleared_at timestamptz,
    cleared_by uuid        references account,
    check ((cleared_at is null) = (cleared_by is null))
);
create index mail_failure_suppressed on mail_failure (lower(address)) where suppresses and cleared_at is null;
create index mail_failure_newest on mail_failure (at, id);
create index mail_failure_open on mail_failure (at, id) where cleared_at is null;
