-- A teacher's widgets for other sites.
create table widget_config (
    id          uuid        primary key,
    teacher_id  uuid        not null references account,
    name        text        not null check (length(name) between 1 and 100),
    primary_colour    text  not null check (primary_colour ~ '^#[0-9a-f]{6}$'),
    on_primary_colour text  not null check (on_primary_colour ~ '^#[0-9a-f]{6}$'),
    background_colour text  not null check (background_colour ~ '^#[0-9a-f]{6}$'),
    text_colour       text  not null check (text_colour ~ '^#[0-9a-f]{6}$'),
    font        text        not null check (font in ('SYSTEM', 'SANS', 'SERIF', 'ROUNDED', 'MONO')),
    radius      int         not null check (radius between 0 and 32),
    heading     text        not null check (length(heading) <= 200),
    button      text        not null check (length(button) <= 200),
    thanks      text        not null check (length(thanks) <= 200),
    service_ids uuid[]      not null check (cardinality(service_ids) <= 50),
    main        boolean     not null,
    created_at  timestamptz not null,
    version     bigint      not null
);
create unique index widget_config_main on widget_config (teacher_id) where main;
create index widget_config_teacher on widget_config (teacher_id, name, id);

-- What visitors did on a teacher's page and in widgets, how often in a day. Nothing of who they were.
create table visit_count (
    teacher_id uuid   not null references account,
    day        date   not null,
    place      text   not null check (place in ('PAGE', 'WIDGET')),
    what       text   not null check (length(what) between 1 and 50),
    times      bigint not null check (times > 0),
    primary key (teacher_id, day, place, what)
);
create index visit_count_day on visit_count (day);
