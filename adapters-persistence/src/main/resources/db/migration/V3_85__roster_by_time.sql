create index roster_entry_by_time on roster_entry (teacher_id, added_at, id) where removed_at is null;
