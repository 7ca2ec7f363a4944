-- A refund that was given back may come back to the provider.
alter table refund
    drop constraint refund_state_check,
    drop constraint refund_check,
    drop constraint refund_check1,
    add constraint refund_state_check check (state in ('REQUESTED', 'COMPLETED', 'DECLINED', 'RETURNED')),
    add constraint refund_reference_check check ((state in ('COMPLETED', 'RETURNED')) = (reference is not null)),
    add constraint refund_failure_check check ((state in ('DECLINED', 'RETURNED')) = (failure is not null));
