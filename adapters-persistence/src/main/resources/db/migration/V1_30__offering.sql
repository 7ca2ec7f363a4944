create table service (
    id                   uuid        primary key,
    teacher_id           uuid        not null references account,
    slug                 text        not null check (length(slug) between 1 and 80),
    title                text        not null check (length(title) between 1 and 200),
    description          text        not null check (length(description) <= 5000),
    status               text        not null check (status in ('DRAFT', 'PUBLISHED', 'PAUSED', 'ARCHIVED')),
    price_minor          bigint      not null check (price_minor >= 0),
    currency             char(3)     not null,
    duration_minutes     int         not null check (duration_minutes > 0),
    step_minutes         int         not null check (step_minutes > 0),
    packing              text        not null,
    before_minutes       int         not null check (before_minutes >= 0),
    after_minutes        int         not null check (after_minutes >= 0),
    notice_minutes       bigint      not null check (notice_minutes >= 0),
    horizon_minutes      bigint      not null check (horizon_minutes >= 0),
    daily_maximum        int         check (daily_maximum > 0),
    weekly_maximum       int         check (weekly_maximum > 0),
    capacity             int         not null check (capacity > 0),
    minimum_participants int         not null check (minimum_participants between 1 and capacity),
    approval_required    boolean     not null,
    trial                boolean     not null,
    policy_id            uuid,
    schedule_id          uuid,
    deleted_at           timestamptz,
    version              bigint      not null
);
create unique index service_slug_unique on service (teacher_id, slug) where deleted_at is null;
create index service_by_teacher on service (teacher_id, id) where deleted_at is null;

create table category (
    id       uuid primary key,
    name     text not null check (length(name) between 1 and 100),
    slug     text not null,
    position int  not null
);
create unique index category_slug_unique on category (slug);
create index category_order on category (position, id);

create table course (
    id              uuid        primary key,
    creator_id      uuid        not null references account,
    slug            text        not null check (length(slug) between 1 and 80),
    title           text        not null check (length(title) between 1 and 200),
    description     text        not null check (length(description) <= 10000),
    level           text        not null check (level in ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
    category_id     uuid        references category,
    price_minor     bigint      check (price_minor >= 0),
    currency        char(3),
    session_minutes int         not null check (session_minutes > 0),
    tags            text[]      not null,
    objectives      text[]      not null,
    includes        text[]      not null,
    status          text        not null check (status in ('DRAFT', 'PUBLISHED', 'UNPUBLISHED')),
    featured        boolean     not null,
    created_at      timestamptz not null,
    student_count   int         not null default 0 check (student_count >= 0),
    rating          numeric(3, 2) check (rating between 1 and 5),
    deleted_at      timestamptz,
    version         bigint      not null,
    search          tsvector    generated always as
        (to_tsvector('simple', title || ' ' || description)) stored,
    constraint course_price_has_currency check ((price_minor is null) = (currency is null)),
    constraint course_published_has_price check (status <> 'PUBLISHED' or price_minor is not null)
);
create unique index course_slug_unique on course (slug) where deleted_at is null;
create index course_by_creator on course (creator_id, id) where deleted_at is null;
create index course_search on course using gin (search) where deleted_at is null;
create index course_newest on course (created_at, id) where status = 'PUBLISHED' and deleted_at is null;
create index course_by_price on course (price_minor, id) where status = 'PUBLISHED' and deleted_at is null;
create index course_by_students on course (student_count, id) where status = 'PUBLISHED' and deleted_at is null;
create index course_by_rating on course (coalesce(rating, 0), id) where status = 'PUBLISHED' and deleted_at is null;
create index course_by_category on course (category_id, id) where status = 'PUBLISHED' and deleted_at is null;
create index course_by_level on course (level, id) where status = 'PUBLISHED' and deleted_at is null;
create index course_featured on course (id) where featured and status = 'PUBLISHED' and deleted_at is null;

-- A module that left its course keeps its row for those who enrolled with it: no position any more.
create table course_module (
    id           uuid primary key,
    course_id    uuid not null references course,
    position     int  check (position >= 0),
    title        text not null check (length(title) between 1 and 200),
    description  text not null check (length(description) <= 5000),
    minutes      int  check (minutes > 0),
    video_url    text,
    document_url text
);
create index course_module_by_course on course_module (course_id, position);
