-- What a teacher writes to a session: for its students, and for nobody else.
create table session_content (
    session_id    uuid   primary key references session,
    notes         text   not null check (length(notes) <= 10000),
    private_notes text   not null check (length(private_notes) <= 10000),
    homework      text   not null check (length(homework) <= 10000),
    version       bigint not null
);

-- The templates it is taught by and the resources its students are handed.
create table session_material (
    session_id  uuid not null references session,
    material_id uuid not null references material on delete cascade,
    primary key (session_id, material_id)
);
create index session_material_of on session_material (material_id);
