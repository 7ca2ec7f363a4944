-- What a teacher shows of themselves beside their name. The address of the page is the account's handle.
create table teacher_profile (
    teacher_id uuid primary key references account,
    headline   text not null check (length(headline) <= 200),
    about      text not null check (length(about) <= 5000)
);

-- A teacher's own students, under the name and with the notes the teacher keeps of them. Told apart by e-mail, because some
-- have no account yet; whoever proves to own the address is the student.
create table roster_entry (
    id         uuid        primary key,
    teacher_id uuid        not null references account,
    email      text        not null check (email = lower(email)),
    name       text        not null check (length(name) between 1 and 100),
    notes      text        not null check (length(notes) <= 5000),
    added_at   timestamptz not null,
    removed_at timestamptz,
    version    bigint      not null
);
create unique index roster_entry_unique on roster_entry (teacher_id, email);
create index roster_entry_by_name on roster_entry (teacher_id, lower(name), id) where removed_at is null;
