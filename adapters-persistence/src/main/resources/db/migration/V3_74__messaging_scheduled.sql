-- What teachers write for later. The students are ids of roster_entry; none for everyone in the session.
create table scheduled_message (
    id             uuid        primary key,
    teacher_id     uuid        not null references account,
    students       uuid[]      not null,
    subject        text        not null check (length(subject) >= 1),
    text           text        not null check (length(text) >= 1),
    session_id     uuid        references session,
    offset_seconds bigint,
    due_at         timestamptz not null,
    created_at     timestamptz not null,
    state          text        not null check (state in ('PENDING', 'SENT', 'CANCELLED')),
    ended_at       timestamptz,
    check ((session_id is null) = (offset_seconds is null)),
    check (cardinality(students) > 0 or session_id is not null),
    check ((state = 'PENDING') = (ended_at is null))
);
create index scheduled_message_due on scheduled_message (due_at) where state = 'PENDING';
create index scheduled_message_session on scheduled_message (session_id) where state = 'PENDING' and session_id is not null;
create index scheduled_message_teacher on scheduled_message (teacher_id, due_at, id);
create index scheduled_message_pending on scheduled_message (teacher_id, due_at, id) where state = 'PENDING';
