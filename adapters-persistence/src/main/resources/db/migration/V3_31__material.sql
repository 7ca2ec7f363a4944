-- search within one owner's rows: gin indexes over (id, text)
create extension if not exists btree_gin;

-- Files that were or are being stored. What nothing needs is removed after a while.
create table uploaded_file (
    id           uuid        primary key,
    announced_at timestamptz not null,
    needed       boolean     not null default false
);
create index uploaded_file_unneeded on uploaded_file (announced_at) where not needed;

-- Folders, lesson templates and resources: one tree for each owner. Text is a template's content or a resource's description.
create table material (
    id          uuid        primary key,
    owner_id    uuid        not null references account,
    kind        text        not null check (kind in ('FOLDER', 'TEMPLATE', 'RESOURCE')),
    folder_id   uuid        check (folder_id <> id),
    folder_kind text        generated always as (case when folder_id is not null then 'FOLDER' end) stored,
    title       text        not null check (length(title) between 1 and 200),
    text        text        not null check (length(text) <= 20000),
    url         text        check (length(url) <= 2000),
    file_id     uuid        unique references uploaded_file,
    file_name   text        check (length(file_name) between 1 and 150),
    file_type   text,
    file_size   bigint      check (file_size >= 0),
    favorite    boolean     not null,
    created_at  timestamptz not null,
    version     bigint      not null,
    search      tsvector    generated always as (
        setweight(to_tsvector('simple', title), 'A')
        || setweight(to_tsvector('simple', coalesce(file_name, '')), 'B')
        || setweight(to_tsvector('simple', text), 'C')) stored,
    unique (id, owner_id, kind),
    constraint material_in_own_folder foreign key (folder_id, owner_id, folder_kind) references material (id, owner_id, kind),
    constraint material_file_whole check (num_nulls(file_id, file_name, file_type, file_size) in (0, 4)),
    constraint material_source_of_resource check (num_nonnulls(url, file_id) = case kind when 'RESOURCE' then 1 else 0 end)
);
create index material_newest on material (owner_id, id);
create index material_in_folder on material (owner_id, folder_id, kind, lower(title), id);
create index material_by_folder on material (folder_id);
create index material_search on material using gin (owner_id, search);
