-- A package a visitor asked for, to be ordered when they have signed in by the link in their mail.
create table package_wish (
    id            uuid        primary key,
    teacher_id    uuid        not null references account,
    service_id    uuid        not null references service,
    email         text        not null check (email = lower(email)),
    credits       integer     not null check (credits > 0),
    discount_code text,
    renewing      boolean     not null,
    requested_at  timestamptz not null
);
-- One for each address and teacher: another takes its place.
create unique index package_wish_unique on package_wish (email, teacher_id);
create index package_wish_teacher on package_wish (teacher_id);
create index package_wish_service on package_wish (service_id);
create index package_wish_requested on package_wish (requested_at);
