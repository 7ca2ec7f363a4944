create table enrollment (
    id            uuid        primary key,
    student_id    uuid        not null references account,
    course_id     uuid        not null references course,
    creator_id    uuid        not null references account,
    teacher_id    uuid        not null references account,
    price_minor   bigint      not null check (price_minor >= 0),
    currency      char(3)     not null,
    charge_id     uuid,
    taken_at      timestamptz not null,
    status        text        not null check (status in ('PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'CANCELLED')),
    active_since  timestamptz,
    completed_at  timestamptz,
    cancelled_at  timestamptz,
    cancel_reason text        check (length(cancel_reason) <= 1000),
    version       bigint      not null,
    constraint enrollment_price_has_charge check ((price_minor > 0) = (charge_id is not null)),
    constraint enrollment_not_of_its_teacher check (student_id <> teacher_id and student_id <> creator_id),
    constraint enrollment_completed_has_time check ((status = 'COMPLETED') = (completed_at is not null)),
    constraint enrollment_cancelled_has_time check ((status = 'CANCELLED') = (cancelled_at is not null)),
    constraint enrollment_cancelled_has_reason check ((cancelled_at is null) = (cancel_reason is null)),
    constraint enrollment_active_has_time check (status not in ('ACTIVE', 'COMPLETED') or active_since is not null)
);
create unique index enrollment_one_live on enrollment (student_id, course_id) where status in ('PENDING_PAYMENT', 'ACTIVE');
create index enrollment_by_student on enrollment (student_id, taken_at, id);
create index enrollment_by_teacher on enrollment (teacher_id, status);
create index enrollment_by_course on enrollment (course_id, teacher_id, status);

-- a module on a student's way through a course
create table enrollment_step (
    enrollment_id uuid        not null references enrollment,
    position      int         not null check (position >= 0),
    module_id     uuid        not null references course_module,
    session_id    uuid,
    missed        boolean,
    settled_at    timestamptz,
    studied_at    timestamptz,
    primary key (enrollment_id, position),
    constraint enrollment_step_module_unique unique (enrollment_id, module_id),
    constraint enrollment_step_settled_by_session check (num_nulls(session_id, missed, settled_at) in (0, 3))
);
create unique index enrollment_step_session_unique on enrollment_step (session_id) where session_id is not null;
create index enrollment_step_by_module on enrollment_step (module_id);

create table certificate (
    id            uuid        primary key,
    type          text        not null check (type in ('COMPLETION', 'MASTERY', 'TEACHING')),
    enrollment_id uuid        not null references enrollment,
    course_id     uuid        not null references course,
    holder_id     uuid        not null references account,
    issuer_id     uuid        not null references account,
    issued_at     timestamptz not null,
    version       bigint      not null
);
create unique index certificate_one_of_a_type on certificate (enrollment_id, type);
create index certificate_by_holder on certificate (holder_id, issued_at);

-- certified_at is null for a candidate
create table certified_teacher (
    id           uuid        primary key,
    course_id    uuid        not null references course,
    teacher_id   uuid        not null references account,
    certified_at timestamptz,
    version      bigint      not null
);
create unique index certified_teacher_once on certified_teacher (course_id, teacher_id);
create index certified_teacher_by_teacher on certified_teacher (teacher_id);
