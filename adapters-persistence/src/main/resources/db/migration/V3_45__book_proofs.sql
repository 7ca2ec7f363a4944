-- What holding the books against what there is came to, and each difference that was found.
create table book_proof (
    id      uuid        primary key,
    at      timestamptz not null,
    entries bigint      not null,
    asked   boolean     not null
);
create index book_proof_latest on book_proof (at desc, id desc);

create table book_difference (
    proof_id uuid    not null references book_proof,
    position integer not null,
    problem  text    not null,
    about    text    not null,
    currency char(3),
    booked   bigint,
    expected bigint,
    primary key (proof_id, position)
);
