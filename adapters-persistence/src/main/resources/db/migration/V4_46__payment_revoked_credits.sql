-- A credit whose price went back otherwise cannot be used any more.
alter table credit
    add column explanation jsonb,
    drop constraint credit_state_check,
    add constraint credit_state_check check (state in ('FREE', 'RESERVED', 'USED', 'REFUNDED', 'LAPSED', 'REVOKED')),
    add constraint credit_explanation_check check ((state = 'REVOKED') = (explanation is not null));
