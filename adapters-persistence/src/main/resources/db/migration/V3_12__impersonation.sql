-- Someone may be signed in as someone else.
alter table sign_in
    add column behind_id uuid references account,
    add check (behind_id is null or (behind_id <> account_id and kind = 'COOKIE')),
    drop constraint sign_in_end_reason_check,
    add constraint sign_in_end_reason_check check (end_reason in
        ('SIGNED_OUT', 'TOKEN_REUSED', 'PASSWORD_RESET', 'EMAIL_CLAIMED', 'GIVEN_UP', 'SUSPENDED', 'ERASED'));
create index sign_in_behind on sign_in (behind_id) where behind_id is not null;
