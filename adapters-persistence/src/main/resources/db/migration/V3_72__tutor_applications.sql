-- What another system decided of those who want to teach: the last review of each.
create table tutor_application (
    id             uuid        primary key,
    account_id     uuid        not null unique references account,
    status         text        not null check (status in ('PENDING', 'APPROVED', 'REJECTED')),
    display_name   text        not null check (length(display_name) <= 100),
    subjects       text        not null check (length(subjects) <= 2000),
    certifications text        not null check (length(certifications) <= 2000),
    experience     text        not null check (length(experience) <= 10000),
    bio            text        not null check (length(bio) <= 10000),
    photo          text        not null check (length(photo) <= 2000),
    created_at     timestamptz not null,
    reviewed_at    timestamptz not null,
    version        bigint      not null
);

-- Which reviews were told already, by the ids of their events.
create table tutor_review_told (
    event_id text        primary key check (length(event_id) <= 200),
    at       timestamptz not null
);
create index tutor_review_told_at on tutor_review_told (at);
