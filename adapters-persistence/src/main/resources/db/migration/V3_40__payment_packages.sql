-- A package of credits from its order on; it is bought once purchased_at is there. next_step_at: when it is to be looked at next,
-- for a reminder or its end.
create table credit_package (
    id           uuid        primary key,
    student_id   uuid        not null references account,
    teacher_id   uuid        not null references account,
    service_id   uuid        not null references service,
    charge_id    uuid        unique references charge,
    ordered_at   timestamptz not null,
    purchased_at timestamptz,
    expires_at   timestamptz,
    reminders    integer     not null default 0 check (reminders >= 0),
    next_step_at timestamptz,
    version      bigint      not null default 0,
    check ((purchased_at is null) = (expires_at is null)),
    check ((purchased_at is null) = (version = 0)),
    check (purchased_at is not null or next_step_at is null)
);
create index credit_package_student on credit_package (student_id, ordered_at, id);
create index credit_package_spendable on credit_package (student_id, service_id, expires_at) where purchased_at is not null;
create index credit_package_due on credit_package (next_step_at) where next_step_at is not null;

create table credit (
    id         uuid    primary key,
    package_id uuid    not null references credit_package,
    position   integer not null,
    state      text    not null check (state in ('FREE', 'RESERVED', 'USED', 'REFUNDED', 'LAPSED')),
    seat_id    uuid,
    unique (package_id, position),
    unique (id, package_id),
    check ((state in ('RESERVED', 'USED')) = (seat_id is not null))
);
create unique index credit_seat on credit (seat_id) where seat_id is not null;

alter table seat
    add constraint seat_credit_known foreign key (credit_id, credit_package_id) references credit (id, package_id);
