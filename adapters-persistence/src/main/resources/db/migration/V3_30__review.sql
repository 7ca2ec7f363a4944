-- What students say of lessons and courses, and what others said elsewhere on a teacher's word (source, import_key, author_name).
create table review (
    id            uuid        primary key,
    teacher_id    uuid        not null references account,
    author_id     uuid        references account,
    session_id    uuid        references session,
    enrollment_id uuid        references enrollment,
    service_id    uuid        references service,
    source        text        check (length(source) between 1 and 100),
    import_key    text        check (length(import_key) between 1 and 100),
    author_name   text        check (length(author_name) between 1 and 100),
    rating        int         not null check (rating between 1 and 5),
    comment       text        not null check (length(comment) <= 2000),
    written_at    timestamptz not null,
    edited_at     timestamptz,
    response      text        check (length(response) between 1 and 2000),
    responded_at  timestamptz,
    removed_by    uuid        references account,
    removed_at    timestamptz,
    version       bigint      not null,
    constraint review_here_or_elsewhere check (
        case when source is null
            then author_id is not null and num_nonnulls(session_id, enrollment_id) = 1 and num_nonnulls(import_key, author_name) = 0
            else num_nonnulls(author_id, session_id, enrollment_id, response) = 0 and num_nulls(import_key, author_name) = 0 end),
    constraint review_response_whole check ((response is null) = (responded_at is null)),
    constraint review_removal_whole check ((removed_by is null) = (removed_at is null))
);
-- One of an occasion and author, unless the author took it back.
create unique index review_once_a_lesson on review (session_id, author_id)
    where session_id is not null and removed_by is distinct from author_id;
create unique index review_once_a_course on review (enrollment_id, author_id)
    where enrollment_id is not null and removed_by is distinct from author_id;
create unique index review_imported_once on review (teacher_id, lower(source), import_key) where source is not null;
create index review_of_lesson on review (session_id, author_id, written_at) where session_id is not null;
create index review_of_course on review (enrollment_id, author_id, written_at) where enrollment_id is not null;
create index review_by_author on review (author_id, written_at) where author_id is not null;
create index review_by_time on review (teacher_id, written_at, id) where removed_at is null;
create index review_by_rating on review (teacher_id, rating, id) where removed_at is null;
create index review_by_service on review (teacher_id, service_id, written_at, id) where removed_at is null and service_id is not null;

-- How often a teacher got each rating, counted with every review that is written, changed or removed.
create table teacher_rating (
    teacher_id uuid not null references account,
    imported   boolean not null,
    ones       int  not null default 0 check (ones >= 0),
    twos       int  not null default 0 check (twos >= 0),
    threes     int  not null default 0 check (threes >= 0),
    fours      int  not null default 0 check (fours >= 0),
    fives      int  not null default 0 check (fives >= 0),
    count      int  generated always as (ones + twos + threes + fours + fives) stored,
    average    numeric(3, 2) generated always as (round(
        (ones + 2 * twos + 3 * threes + 4 * fours + 5 * fives)::numeric / nullif(ones + twos + threes + fours + fives, 0), 2)) stored,
    primary key (teacher_id, imported)
);

-- Which student was asked for a review of which lesson.
create table review_request (
    session_id uuid        not null references session,
    student_id uuid        not null references account,
    asked_at   timestamptz not null,
    primary key (session_id, student_id)
);

-- How a lesson felt to a student, told to its teacher.
create table lesson_mood (
    session_id uuid        not null references session,
    student_id uuid        not null references account,
    feeling    text        not null check (feeling in ('GREAT', 'GOOD', 'OKAY', 'HARD', 'BAD')),
    note       text        not null check (length(note) <= 500),
    told_at    timestamptz not null,
    primary key (session_id, student_id)
);

create index session_completed on session (teacher_id, ended_at) where state = 'COMPLETED';
