-- The waitlist of a service, made by the first who waits: what changes it waits for its row.
create table waitlist (
    service_id uuid   primary key references service,
    teacher_id uuid   not null references account,
    version    bigint not null
);

-- A student in it, at the place in which they came, with what is offered to them.
create table waitlist_entry (
    service_id     uuid          not null references waitlist,
    teacher_id     uuid          not null references account,
    student_id     uuid          not null references account,
    place          bigint        generated always as identity,
    since          timestamptz   not null,
    -- Starts that were declined or lapsed.
    passed         timestamptz[] not null,
    offer_starts   timestamptz,
    offer_ends     timestamptz,
    blocked_from   timestamptz,
    blocked_until  timestamptz,
    joins_session  uuid          references session,
    offered_at     timestamptz,
    offered_until  timestamptz,
    primary key (service_id, student_id),
    check (num_nulls(offer_starts, offer_ends, blocked_from, blocked_until, offered_at, offered_until) in (0, 6)),
    check (joins_session is null or offer_starts is not null),
    check (offer_starts < offer_ends)
);
create index waitlist_entry_place on waitlist_entry (service_id, place);
create index waitlist_entry_waiting on waitlist_entry (teacher_id, place) where offered_until is null;
create index waitlist_entry_offered on waitlist_entry (teacher_id, offered_until) where offered_until is not null;
create index waitlist_entry_lapsing on waitlist_entry (offered_until) where offered_until is not null;
create index waitlist_entry_student on waitlist_entry (student_id);
