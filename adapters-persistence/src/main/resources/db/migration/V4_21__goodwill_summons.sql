-- Requests for help. A student waits for a helper once in a course.
create table summon (
    id           uuid        primary key,
    student_id   uuid        not null references account,
    course_id    uuid        not null references course,
    module_id    uuid        references course_module,
    asked_at     timestamptz not null,
    state        text        not null check (state in ('PENDING', 'RESPONDED', 'COMPLETED', 'EXPIRED', 'CANCELLED')),
    helper_id    uuid        references account,
    responded_at timestamptz,
    points       int         check (points > 0),
    ended_at     timestamptz,
    version      bigint      not null,
    constraint summon_helper_whole check ((helper_id is null) = (responded_at is null)),
    constraint summon_helper_came check (case when state in ('RESPONDED', 'COMPLETED') then helper_id is not null else helper_id is null end),
    constraint summon_completed_has_points check ((state = 'COMPLETED') = (points is not null)),
    constraint summon_ended_has_time check ((state in ('COMPLETED', 'EXPIRED', 'CANCELLED')) = (ended_at is not null)),
    constraint summon_not_of_oneself check (student_id <> helper_id)
);
create unique index summon_waiting_once on summon (student_id, course_id) where state = 'PENDING';
create index summon_waiting on summon (course_id, asked_at, id) where state = 'PENDING';
create index summon_due on summon (asked_at) where state = 'PENDING';
create index summon_by_student on summon (student_id, asked_at);
create index summon_by_helper on summon (helper_id, asked_at) where helper_id is not null;

-- Who has said to be available to help.
create table available_helper (
    account_id      uuid        primary key references account,
    available_since timestamptz not null
);

-- What is a person's is found by the person.
create index goodwill_about_person on goodwill_entry (about_id) where about_id is not null;
create index goodwill_by_admin on goodwill_entry (granted_by) where granted_by is not null;
