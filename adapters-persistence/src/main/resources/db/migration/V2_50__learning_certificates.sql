-- A certificate may be recommended before it is issued, rejected instead, or revoked after; what there was is issued.
alter table certificate
    add column status         text not null default 'ISSUED' check (status in ('PENDING', 'ISSUED', 'REJECTED', 'REVOKED')),
    add column recommender_id uuid references account,
    add column recommended_at timestamptz,
    add column ender_id       uuid references account,
    add column end_reason     text check (length(end_reason) between 1 and 1000),
    add column ended_at       timestamptz,
    alter column issuer_id drop not null,
    alter column issued_at drop not null,
    add constraint certificate_recommendation_whole check ((recommender_id is null) = (recommended_at is null)),
    add constraint certificate_pending_recommended check (status not in ('PENDING', 'REJECTED') or recommended_at is not null),
    add constraint certificate_issue_whole check (num_nulls(issuer_id, issued_at) in (0, 2)),
    add constraint certificate_issued_has_issue check ((status in ('ISSUED', 'REVOKED')) = (issued_at is not null)),
    add constraint certificate_end_whole check (num_nulls(ender_id, end_reason, ended_at) in (0, 3)),
    add constraint certificate_ended_has_end check ((status in ('REJECTED', 'REVOKED')) = (ended_at is not null));
alter table certificate alter column status drop default;

drop index certificate_one_of_a_type;
create unique index certificate_one_live_of_a_type on certificate (enrollment_id, type) where status <> 'REJECTED';
create index certificate_of_teachers on certificate (course_id, holder_id) where type = 'TEACHING' and status = 'ISSUED';
