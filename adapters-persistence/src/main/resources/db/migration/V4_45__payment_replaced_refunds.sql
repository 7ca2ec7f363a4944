-- A refund that is owed may be replaced by one that someone made at the provider by hand.
alter table refund
    drop constraint refund_state_check,
    drop constraint refund_reference_check,
    add constraint refund_state_check check (state in ('REQUESTED', 'COMPLETED', 'DECLINED', 'RETURNED', 'REPLACED')),
    add constraint refund_reference_check check ((state in ('COMPLETED', 'RETURNED', 'REPLACED')) = (reference is not null));
