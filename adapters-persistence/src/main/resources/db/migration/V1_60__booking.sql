-- Policies of teachers; the platform's own are values in the domain.
create table cancellation_policy (
    id           uuid        primary key,
    owner_id     uuid        not null references account,
    name         text        not null check (length(name) between 1 and 100),
    -- From the longest notice to the shortest: [{"noticeMinutes": 1440, "refundPercent": 100}, ...]
    tiers        jsonb       not null check (jsonb_typeof(tiers) = 'array'),
    created_at   timestamptz not null,
    deleted_at   timestamptz,
    version      bigint      not null
);
create index cancellation_policy_owner on cancellation_policy (owner_id, created_at, id) where deleted_at is null;

-- One teacher's time. Its students are in seat.
create table session (
    id                   uuid        primary key,
    teacher_id           uuid        not null references account,
    service_id           uuid        references service,
    enrollment_id        uuid        references enrollment,
    course_id            uuid        references course,
    module_id            uuid,
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    blocked_from         timestamptz not null,
    blocked_until        timestamptz not null,
    -- Frozen when it was booked.
    notice_minutes       integer     not null check (notice_minutes >= 0),
    capacity             integer     not null check (capacity >= 1),
    minimum_participants integer     not null check (minimum_participants between 1 and capacity),
    approval             boolean     not null,
    policy_id            uuid        references cancellation_policy,
    policy_name          text        not null,
    policy_tiers         jsonb       not null,
    state                text        not null check (state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED',
                                         'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW_STUDENT', 'NO_SHOW_TEACHER')),
    answer_by            timestamptz,
    ended_at             timestamptz,
    ended_by             text        check (ended_by in ('STUDENT', 'TEACHER', 'PLATFORM', 'CREATOR', 'ADMIN', 'VIDEO', 'SWEEP')),
    end_reason           text,
    revision             integer     not null check (revision >= 0),
    disputed             boolean     not null default false,
    created_at           timestamptz not null,
    version              bigint      not null,
    check (starts_at < ends_at),
    check (blocked_from <= starts_at and ends_at <= blocked_until),
    check ((service_id is not null) <> (course_id is not null)),
    check ((course_id is null) = (enrollment_id is null)),
    check ((state = 'REQUESTED') = (answer_by is not null)),
    check ((state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS')) = (ended_at is null)),
    constraint session_teacher_free exclude using gist (
        teacher_id with =, tstzrange(blocked_from, blocked_until) with &&)
        where (state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS'))
);
create index session_teacher_time on session (teacher_id, starts_at, id);
create index session_teacher_busy on session (teacher_id, blocked_from) where state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS');
create index session_service_time on session (service_id, starts_at) where service_id is not null;
create index session_course_time on session (course_id, starts_at, id) where course_id is not null;
create index session_enrollment_time on session (enrollment_id, starts_at, id) where enrollment_id is not null;
create index session_unanswered on session (answer_by) where state = 'REQUESTED';
create index session_coming on session (starts_at) where state = 'SCHEDULED';
create index session_unclosed on session (ends_at) where state in ('SCHEDULED', 'IN_PROGRESS');

-- One student's place. Repeats its session's time for the constraint on the student.
create table seat (
    id               uuid        primary key,
    session_id       uuid        not null references session,
    position         integer     not null,
    student_id       uuid        not null references account,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null,
    price_minor      bigint      not null check (price_minor >= 0),
    currency         char(3)     not null,
    charge_id        uuid        references charge,
    state            text        not null check (state in ('HELD', 'REQUESTED', 'BOOKED', 'ATTENDED', 'MISSED', 'CANCELLED',
                                     'DECLINED', 'EXPIRED')),
    booked_at        timestamptz not null,
    held_until       timestamptz,
    settled_at       timestamptz,
    settled_by       text        check (settled_by in ('STUDENT', 'TEACHER', 'PLATFORM')),
    refund_percent   integer     check (refund_percent between 0 and 100),
    refund_minor     bigint      check (refund_minor between 0 and price_minor),
    settlement_text  text,
    settlement_reason text,
    unique (session_id, position),
    check ((state = 'HELD') = (held_until is not null)),
    check ((state = 'CANCELLED') = (settled_at is not null)),
    check ((settled_at is null) = (settled_by is null)),
    constraint seat_student_free exclude using gist (
        student_id with =, tstzrange(starts_at, ends_at) with &&)
        where (state in ('HELD', 'REQUESTED', 'BOOKED'))
);
create index seat_student_time on seat (student_id, starts_at, session_id);
create index seat_charge on seat (charge_id) where charge_id is not null;
create index seat_lapsing on seat (held_until) where state = 'HELD';

create table session_move (
    session_id     uuid        not null references session,
    revision       integer     not null check (revision >= 1),
    moved_by       uuid        not null references account,
    party          text        not null check (party in ('STUDENT', 'TEACHER', 'PLATFORM')),
    moved_at       timestamptz not null,
    from_start     timestamptz not null,
    from_end       timestamptz not null,
    to_start       timestamptz not null,
    to_end         timestamptz not null,
    refund_percent integer     not null check (refund_percent between 0 and 100),
    primary key (session_id, revision)
);

-- Which reminders went out; a moved session (another revision) gets them again.
create table session_reminder (
    session_id uuid        not null references session,
    revision   integer     not null,
    kind       text        not null check (kind in ('DAY_BEFORE', 'HOUR_BEFORE')),
    sent_at    timestamptz not null,
    primary key (session_id, revision, kind)
);

-- The video provider's room of a session, one for each revision.
create table session_room (
    session_id uuid        not null references session,
    revision   integer     not null,
    reference  text        not null,
    opened_at  timestamptz not null,
    primary key (session_id, revision)
);

-- A previewed cancellation, bound until it lapses.
create table booking_quote (
    id                 uuid        primary key,
    session_id         uuid        not null references session,
    student_id         uuid        not null references account,
    revision           integer     not null,
    seat_id            uuid        not null references seat,
    paid_minor         bigint      not null,
    currency           char(3)     not null,
    refund_percent     integer     not null,
    refund_minor       bigint      not null,
    compensation_minor bigint      not null,
    reason_required    boolean     not null,
    ground_type        text        not null,
    ground             jsonb       not null,
    valid_until        timestamptz not null
);
create index booking_quote_lapsed on booking_quote (valid_until);

create table teacher_strike (
    session_id uuid        primary key references session,
    teacher_id uuid        not null references account,
    cause      text        not null check (cause in ('LATE_CANCELLATION', 'NO_SHOW')),
    struck_at  timestamptz not null
);
create index teacher_strike_teacher on teacher_strike (teacher_id, struck_at);
