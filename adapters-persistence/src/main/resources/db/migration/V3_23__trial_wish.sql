-- A trial session a visitor asked for, to be booked when they have signed in by the link in their mail.
create table trial_wish (
    id           uuid        primary key,
    teacher_id   uuid        not null references account,
    service_id   uuid        not null references service,
    email        text        not null check (email = lower(email)),
    starts_at    timestamptz not null,
    requested_at timestamptz not null
);
-- One for each address and teacher: another takes its place.
create unique index trial_wish_unique on trial_wish (email, teacher_id);
create index trial_wish_teacher on trial_wish (teacher_id);
create index trial_wish_service on trial_wish (service_id);
create index trial_wish_requested on trial_wish (requested_at);
