-- how often a bucket was used in its present window. Unlogged: a crash forgives, and counting costs no wait for the disk
create unlogged table rate_window (
    bucket text        primary key,
    uses   int         not null,
    ends   timestamptz not null
);
create index rate_window_ends on rate_window (ends);

-- answers kept for repeated requests. status is null while the request is at work, for as long as its lease lasts
create table kept_answer (
    caller     text        not null,
    key        text        not null,
    request    char(64)    not null,
    lease_ends timestamptz not null,
    expires    timestamptz not null,
    status     int,
    body       text,
    primary key (caller, key)
);
create index kept_answer_expires on kept_answer (expires);
