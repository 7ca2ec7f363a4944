-- What a teacher says to a dispute of a payment that they earn from; goes to the payer's bank with the platform's answer.
create table dispute_statement (
    dispute    text        not null references dispute,
    teacher_id uuid        not null references account,
    statement  text        not null check (length(statement) between 1 and 2000),
    at         timestamptz not null,
    primary key (dispute, teacher_id)
);
create index dispute_statement_teacher on dispute_statement (teacher_id);

-- The answer has them and the messages with it.
alter table dispute_answer
    drop constraint dispute_answer_statement_check,
    add constraint dispute_answer_statement_check check (length(statement) <= 20000);

create index scheduled_message_sent on scheduled_message (session_id) where state = 'SENT' and session_id is not null;
