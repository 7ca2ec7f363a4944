create table account (
    id             uuid        primary key,
    email          text        not null,
    email_verified boolean     not null,
    name           text        not null check (length(name) between 1 and 100),
    handle         text        not null,
    roles          text[]      not null check (cardinality(roles) > 0 and roles <@ array['STUDENT', 'TEACHER', 'CREATOR', 'MODERATOR', 'ADMIN', 'OWNER']),
    zone           text        not null,
    password_hash  text,
    status         text        not null check (status in ('ACTIVE', 'SUSPENDED', 'ERASED')),
    created_at     timestamptz not null,
    version        bigint      not null,
    constraint account_email_lower check (email = lower(email)),
    constraint account_handle_lower check (handle = lower(handle)),
    constraint account_erased_keeps_no_password check (status <> 'ERASED' or password_hash is null)
);
create unique index account_email_unique on account (email);
create unique index account_handle_unique on account (handle);
create index account_created on account (created_at, id);

create table sign_in (
    id          uuid        primary key,
    account_id  uuid        not null references account,
    kind        text        not null check (kind in ('COOKIE', 'BEARER')),
    secret_hash text        not null,
    started_at  timestamptz not null,
    expires_at  timestamptz not null,
    end_reason  text        check (end_reason in ('SIGNED_OUT', 'TOKEN_REUSED', 'PASSWORD_RESET', 'EMAIL_CLAIMED', 'SUSPENDED', 'ERASED')),
    ended_at    timestamptz,
    version     bigint      not null,
    constraint sign_in_end_has_reason check ((end_reason is null) = (ended_at is null))
);
create unique index sign_in_secret_unique on sign_in (secret_hash);
create index sign_in_alive_by_account on sign_in (account_id) where ended_at is null;
create index sign_in_over on sign_in (least(expires_at, ended_at));

-- The refresh tokens that a sign-in had before its present one: whoever presents one of them holds a copy.
create table sign_in_former_secret (
    secret_hash text primary key,
    sign_in_id  uuid not null references sign_in on delete cascade
);
create index sign_in_former_secret_by_sign_in on sign_in_former_secret (sign_in_id);

create table one_time_token (
    id           uuid        primary key,
    purpose      text        not null check (purpose in ('MAGIC_LINK', 'VERIFY_EMAIL', 'RESET_PASSWORD')),
    email        text        not null,
    state        text        not null check (state in ('REQUESTED', 'ISSUED', 'USED')),
    wish_name    text,
    wish_role    text        check (wish_role in ('STUDENT', 'TEACHER', 'CREATOR')),
    wish_zone    text,
    requested_at timestamptz not null,
    secret_hash  text,
    expires_at   timestamptz,
    used_at      timestamptz,
    version      bigint      not null,
    constraint one_time_token_secret_only_while_issued check ((state = 'ISSUED') = (secret_hash is not null)),
    constraint one_time_token_used_has_time check ((state = 'USED') = (used_at is not null)),
    constraint one_time_token_wish_is_whole check (num_nulls(wish_name, wish_role, wish_zone) in (0, 3))
);
create unique index one_time_token_secret_unique on one_time_token (secret_hash) where secret_hash is not null;
create index one_time_token_by_email on one_time_token (email, purpose, requested_at);
create index one_time_token_requested on one_time_token (requested_at);
