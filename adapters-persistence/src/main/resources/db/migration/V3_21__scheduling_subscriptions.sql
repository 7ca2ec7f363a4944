-- A calendar of the teacher elsewhere, read again and again. read_at is null until it was read for the first time.
alter table external_calendar
    add column name          text        not null default 'Calendar' check (length(name) between 1 and 100),
    add column url           text        not null default 'https://invalid.example/',
    add column added_at      timestamptz not null default now(),
    add column etag          text,
    add column last_modified text,
    add column whole_at      timestamptz,
    add column failures      integer     not null default 0 check (failures >= 0),
    add column problem       text,
    add column next_at       timestamptz not null default 'infinity',
    alter column read_at drop not null,
    add check ((failures = 0) = (problem is null));
alter table external_calendar
    alter column name drop default,
    alter column url drop default,
    alter column added_at drop default,
    alter column failures drop default,
    alter column next_at drop default;
create unique index external_calendar_url on external_calendar (teacher_id, url);
create index external_calendar_due on external_calendar (next_at);
