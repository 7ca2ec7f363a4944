-- A practice of one teacher with :n rows of everything, where a student is in every session. Half of the sessions are to come, 200 at most.
create temp table line as
    select i, gen_random_uuid() as session, gen_random_uuid() as seat, gen_random_uuid() as charge, md5(':teacher' || i % 200)::uuid as service,
        gen_random_uuid() as schedule, gen_random_uuid() as endpoint, gen_random_uuid() as event, gen_random_uuid() as delivery,
        gen_random_uuid() as resource, gen_random_uuid() as code, gen_random_uuid() as package, gen_random_uuid() as person,
        i <= least(:n / 2, 200) as coming,
        date_trunc('hour', now()) + interval '2 hours' * case when i <= least(:n / 2, 200) then i else -i end as starts_at
    from generate_series(1, :n) as i;
analyze line;

insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
    select person, person || '@example.org', true, 'Person ' || i, 'p' || replace(person::text, '-', ''), '{STUDENT}', 'UTC', 'ACTIVE', now(), 1 from line;
insert into roster_entry (id, teacher_id, email, name, notes, added_at, version)
    select gen_random_uuid(), ':teacher', person || '@example.org', 'Person ' || i, '', now() - interval '1 minute' * i, 1 from line;
insert into availability_schedule (id, teacher_id, name, zone, main, version)
    select schedule, ':teacher', 'Hours ' || i, 'UTC', i = 1, 1 from line where i <= 20;
insert into availability_rule (schedule_id, day, start_minute, end_minute) select schedule, day, 0, 1440 from line, generate_series(1, 7) as day where i <= 20;
insert into availability_override (id, teacher_id, date, hours, note, version)
    select gen_random_uuid(), ':teacher', current_date + 400 + i, '{540, 600}', '', 1 from line;
insert into time_off (id, teacher_id, first_date, last_date, note, version)
    select gen_random_uuid(), ':teacher', current_date - i, current_date - i, '', 1 from line;
insert into external_calendar (id, teacher_id, name, url, added_at, failures, read_at, next_at)
    select gen_random_uuid(), ':teacher', 'Calendar', 'https://example.org/' || i, now(), 0, now(), 'infinity' from line where i <= 20;
insert into service (id, teacher_id, slug, title, description, status, price_minor, currency, duration_minutes, step_minutes, packing, before_minutes,
        after_minutes, notice_minutes, horizon_minutes, capacity, minimum_participants, approval_required, trial, packages, version)
    select service, ':teacher', 'service-' || i, 'Service ' || i, '', 'PUBLISHED', 0, 'EUR', 60, 60, 'STEP', 0,
        0, 0, 86400, 1, 1, false, false, '[]', 1 from line where i <= 200;
insert into cancellation_policy (id, owner_id, name, tiers, created_at, version)
    select gen_random_uuid(), ':teacher', 'Policy ' || i, '[{"noticeMinutes": 1440, "refundPercent": 100}]', now() - interval '1 minute' * i, 1 from line where i <= 50;
insert into charge (id, payer_id, purpose, purpose_id, description, amount_minor, currency, manual_capture, success_url, cancel_url, absorbed_minor,
        explanation, created_at, expires_at, state, version, payment_reference, settled_at)
    select charge, ':student', 'SEAT', seat, 'Service ' || i, 2500, 'EUR', false, '', '', 0,
        '{"rule": "none", "figures": []}', starts_at, starts_at, 'PAID', 1, charge::text, now() - interval '1 hour' * i from line;
insert into charge_share (charge_id, position, role, account_id, amount_minor, paid_at)
    select charge, 0, 'TEACHER', ':teacher', 2500, now() - interval '1 hour' * i from line;
insert into share_portion (charge_id, share_position, position, deliverable, amount_minor, left_minor, state, available_at)
    select charge, 0, 0, seat, 2500, 2500, 'PENDING', null from line;
insert into refund (id, charge_id, position, amount_minor, explanation, requested_at, state, reference, settled_at)
    select gen_random_uuid(), charge, 0, 100, '{"rule": "none", "figures": []}', now(), 'COMPLETED', 'r', now() - interval '1 hour' * i from line where i % 2 = 0;
insert into dispute (reference, charge_id, amount_minor, fee_minor, reason, opened_at, state)
    select 'dp_' || charge, charge, 2500, 1500, 'fraudulent', now() - interval '1 minute' * i, 'OPENED' from line where i % 2 = 1;
insert into session (id, teacher_id, service_id, starts_at, ends_at, blocked_from, blocked_until, notice_minutes, capacity, minimum_participants, approval,
        policy_name, policy_tiers, state, answer_by, ended_at, ended_by, revision, disputed, created_at, version)
    select session, ':teacher', service, starts_at, starts_at + interval '1 hour', starts_at, starts_at + interval '1 hour', 0, 1, 1, false,
        'Standard', '[{"noticeMinutes": 1440, "refundPercent": 100}]',
        case when not coming then 'COMPLETED' when i % 3 = 0 then 'REQUESTED' when i % 3 = 1 then 'HELD' else 'SCHEDULED' end,
        case when coming and i % 3 = 0 then starts_at end, case when not coming then starts_at + interval '1 hour' end,
        case when not coming then 'TEACHER' end, 0, false, starts_at, 1 from line;
insert into seat (id, session_id, position, student_id, starts_at, ends_at, price_minor, currency, charge_id, state, booked_at, held_until)
    select seat, session, 0, case when coming then ':student' else person end, starts_at, starts_at + interval '1 hour', 2500, 'EUR', charge,
        case when not coming then 'ATTENDED' when i % 3 = 0 then 'REQUESTED' when i % 3 = 1 then 'HELD' else 'BOOKED' end, starts_at,
        case when coming and i % 3 = 1 then now() + interval '1 day' end from line;
insert into seat (id, session_id, position, student_id, starts_at, ends_at, price_minor, currency, state, booked_at)
    select gen_random_uuid(), session, 1, ':student', starts_at, starts_at + interval '1 hour', 0, 'EUR', 'ATTENDED', starts_at from line where not coming;
insert into session_content (session_id, notes, private_notes, homework, version) select session, 'Notes', '', '', 1 from line;
insert into lesson_mood (session_id, student_id, feeling, note, told_at) select session, ':student', 'GOOD', '', now() from line where not coming;
insert into review (id, teacher_id, author_id, session_id, service_id, rating, comment, written_at, version)
    select gen_random_uuid(), ':teacher', ':student', session, service, 1 + i % 5, 'Clear', starts_at, 1 from line where not coming;
insert into teacher_rating (teacher_id, imported, fives) values (':teacher', false, :n);
insert into material (id, owner_id, kind, title, text, url, favorite, created_at, version)
    select resource, ':teacher', 'RESOURCE', 'Map ' || i, '', 'https://example.org/' || i, i % 2 = 0, now(), 1 from line;
insert into material (id, owner_id, kind, title, text, favorite, created_at, version)
    select gen_random_uuid(), ':teacher', case when i % 10 = 0 then 'FOLDER' else 'TEMPLATE' end, 'Plan ' || i, '', false, now(), 1 from line;
insert into session_material (session_id, material_id) select session, resource from line;
insert into discount_code (id, owner_id, code, percent, offerings, redeemed, created_at, version)
    select code, ':teacher', 'CODE' || i, 1000, '{}', 1, now() - interval '1 minute' * i, 1 from line;
insert into redemption (purpose, purpose_id, code_id, student_id, offering_id, amount_minor, currency, redeemed_at, standing)
    select 'SEAT', seat, first_value(code) over (order by i), ':student', service, 100, 'EUR', now(), true from line;
insert into credit_package (id, student_id, teacher_id, service_id, ordered_at, purchased_at, expires_at, version)
    select package, case when i % 2 = 0 then ':student' else person end, ':teacher', service, now(), now(),
        now() + interval '1 minute' * (i + 60), 1 from line;
insert into subscription (id, student_id, teacher_id, service_id, credits, price_minor, currency, every, marketplace, first_charge_id, ordered_at,
        state, reference, started_at, paid_until, ended_at, ask_at, version)
    select package, case when i % 2 = 0 then ':student' else person end, ':teacher', service, 4, 9000, 'EUR', 'MONTHLY', false, charge,
        now() - interval '1 minute' * i, case when i % 3 = 0 then 'ENDED' else 'RUNNING' end, 'sub_' || charge, now(), now() + interval '30 days',
        case when i % 3 = 0 then now() end, case when i % 3 > 0 then now() + interval '31 days' end, 1 from line;
insert into subscription_period (invoice, id, subscription_id, package_id, payment, amount_minor, currency, starts_at, ends_at, kept_at)
    select 'in_' || charge, gen_random_uuid(), package, package, charge::text, 9000, 'EUR', now(), now() + interval '30 days', now() from line;
insert into credit (id, package_id, position, state) select gen_random_uuid(), package, 0, 'FREE' from line;
insert into widget_config (id, teacher_id, name, primary_colour, on_primary_colour, background_colour, text_colour, font, radius, heading, button, thanks,
        service_ids, main, created_at, version)
    select gen_random_uuid(), ':teacher', 'Widget ' || i, '#000000', '#000000', '#000000', '#000000', 'SANS', 0, '', '', '', '{}', i = 1, now(), 1 from line where i <= 20;
insert into visit_count (teacher_id, day, place, what, times) select ':teacher', current_date - i, 'PAGE', 'view', 1 from line;
insert into scheduled_message (id, teacher_id, students, subject, text, session_id, offset_seconds, due_at, created_at, state)
    select gen_random_uuid(), ':teacher', '{}', 'News', 'Text', session, -60, now() + interval '1 day' + interval '1 minute' * i, now(), 'PENDING' from line;
insert into notification (id, account_id, key, kind, title, text, at)
    select gen_random_uuid(), ':teacher', 'key-' || i, 'booked', 'Booked', '', now() - interval '1 minute' * i from line;
insert into waitlist (service_id, teacher_id, version) select service, ':teacher', 1 from line where i = 1;
insert into waitlist_entry (service_id, teacher_id, student_id, since, passed)
    select first_value(service) over (order by i), ':teacher', case when i = 1 then ':student' else person end, now(), '{}' from line;
insert into trial_wish (id, teacher_id, service_id, email, starts_at, requested_at)
    select gen_random_uuid(), ':teacher', service, person || '@example.org', now(), now() from line;
insert into audit_entry (id, practice_id, doer_id, action, subject_type, subject_id, before, after, at)
    select gen_random_uuid(), ':teacher', ':teacher', 'service.change', 'service', service, '{}', '{}', now() - interval '1 minute' * i from line;
insert into privacy_request (id, kind, person_id, by_id, made_at, state, granted_by, closed_at, version)
    select gen_random_uuid(), 'ERASURE', person, person, now() - interval '1 minute' * i, 'GRANTED', ':teacher', now(), 1 from line;
insert into outbox_event (id, type, aggregate_id, body, at) select event, 'SessionCompleted', session, '{}', now() from line;
insert into webhook_endpoint (id, owner_id, address, events, secret, health, created_at, version)
    select endpoint, ':teacher', 'https://example.org/' || i, '{}', 'whsec_c2VjcmV0', 'WORKING', now() - interval '1 minute' * i, 1 from line where i <= 20;
insert into webhook_delivery (id, endpoint_id, event_id, happened_at, state, failed, over_at, version)
    select delivery, first_value(endpoint) over (order by i), event, now() - interval '1 minute' * i, 'DELIVERED', 0, now(), 1 from line;
insert into webhook_attempt (delivery_id, number, at, status, excerpt, millis) select delivery, 1, now(), 200, '', 10 from line;
drop table line;
