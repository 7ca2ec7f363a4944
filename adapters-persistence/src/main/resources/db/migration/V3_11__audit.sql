-- Who did what to which record; lines are only ever added.
create table audit_entry (
    id           uuid        primary key,
    -- The teacher whose practice it concerns.
    practice_id  uuid        references account,
    -- Who did it; none for the platform. In whose name, if in someone else's.
    doer_id      uuid        references account,
    as_id        uuid        references account,
    action       text        not null check (length(action) between 1 and 100),
    subject_type text        not null check (length(subject_type) between 1 and 100),
    subject_id   uuid        not null,
    from_address text,
    before       jsonb       not null,
    after        jsonb       not null,
    at           timestamptz not null,
    check (as_id is null or (doer_id is not null and as_id <> doer_id))
);
create index audit_entry_practice on audit_entry (practice_id, at, id) where practice_id is not null;
create index audit_entry_subject on audit_entry (subject_id, at);
create index audit_entry_doer on audit_entry (doer_id, at) where doer_id is not null;
create index audit_entry_as on audit_entry (as_id) where as_id is not null;

create function audit_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only added to' using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_log_is_append_only();

-- What people asked about their own data.
create table privacy_request (
    id         uuid        primary key,
    kind       text        not null check (kind in ('EXPORT', 'ERASURE')),
    person_id  uuid        not null references account,
    by_id      uuid        not null references account,
    made_at    timestamptz not null,
    state      text        not null check (state in ('OPEN', 'GRANTED', 'WITHDRAWN')),
    granted_by uuid        references account,
    closed_at  timestamptz,
    version    bigint      not null,
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'GRANTED') = (granted_by is not null))
);
create unique index privacy_request_open on privacy_request (person_id, kind) where state = 'OPEN';
create index privacy_request_due on privacy_request (made_at) where state = 'OPEN' and kind = 'ERASURE';
create index privacy_request_person on privacy_request (person_id, made_at);
create index privacy_request_by on privacy_request (by_id);
create index privacy_request_granter on privacy_request (granted_by) where granted_by is not null;
