create table availability_schedule (
    id         uuid    primary key,
    teacher_id uuid    not null references account,
    name       text    not null check (length(name) between 1 and 100),
    zone       text    not null,
    main       boolean not null,
    version    bigint  not null
);
create unique index availability_schedule_main on availability_schedule (teacher_id) where main;
create index availability_schedule_teacher on availability_schedule (teacher_id, name, id);

-- Open hours of one weekday, 1 is Monday, in minutes of the day; 1440 is 24:00.
create table availability_rule (
    schedule_id  uuid     not null references availability_schedule on delete cascade,
    day          smallint not null check (day between 1 and 7),
    start_minute smallint not null check (start_minute >= 0),
    end_minute   smallint not null check (end_minute <= 1440),
    primary key (schedule_id, day, start_minute),
    check (start_minute < end_minute)
);

-- One date with other hours: start and end minute in turn; none when the date is blocked.
create table availability_override (
    id         uuid       primary key,
    teacher_id uuid       not null references account,
    date       date       not null,
    hours      smallint[] not null check (cardinality(hours) % 2 = 0),
    note       text       not null check (length(note) <= 500),
    version    bigint     not null,
    unique (teacher_id, date)
);

create table time_off (
    id         uuid   primary key,
    teacher_id uuid   not null references account,
    first_date date   not null,
    last_date  date   not null,
    note       text   not null check (length(note) <= 500),
    version    bigint not null,
    check (first_date <= last_date)
);
create index time_off_teacher on time_off (teacher_id, last_date);

-- A calendar of the teacher elsewhere, and when its busy times were last read.
create table external_calendar (
    id         uuid        primary key,
    teacher_id uuid        not null references account,
    read_at    timestamptz not null
);
create index external_calendar_teacher on external_calendar (teacher_id);

create table external_busy (
    calendar_id uuid        not null references external_calendar on delete cascade,
    teacher_id  uuid        not null references account,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    check (starts_at < ends_at)
);
-- An appointment may be long: it is found by its end.
create index external_busy_teacher on external_busy (teacher_id, ends_at);
create index external_busy_calendar on external_busy (calendar_id);
