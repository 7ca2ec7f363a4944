-- How many wait for times of a teacher is counted for the dashboard; packages that expire are told there.
create index waitlist_entry_teacher on waitlist_entry (teacher_id);
create index credit_package_expiring on credit_package (teacher_id, expires_at) where expires_at is not null;
