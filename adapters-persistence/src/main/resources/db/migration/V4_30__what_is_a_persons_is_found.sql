-- Whatever names a person is found by it, for what they are told they have here, for exports and for erasures: indexes that left
-- out some rows hold them all now, and columns that had none have one.
drop index cancellation_policy_owner;
create index cancellation_policy_owner on cancellation_policy (owner_id, created_at, id);
drop index charge_share_earned;
create index charge_share_earned on charge_share (account_id, paid_at, charge_id, position) where account_id is not null;
drop index course_by_creator;
create index course_by_creator on course (creator_id, id);
drop index credit_package_expiring;
create index credit_package_expiring on credit_package (teacher_id, expires_at);
drop index discount_code_owner;
create index discount_code_owner on discount_code (owner_id, created_at, id);
drop index review_by_time;
create index review_by_time on review (teacher_id, written_at, id);
drop index service_by_teacher;
create index service_by_teacher on service (teacher_id, id);
drop index sign_in_alive_by_account;
create index sign_in_by_account on sign_in (account_id);

create index booking_quote_student on booking_quote (student_id);
create index certificate_ender on certificate (ender_id) where ender_id is not null;
create index certificate_issuer on certificate (issuer_id) where issuer_id is not null;
create index certificate_recommender on certificate (recommender_id) where recommender_id is not null;
create index dispute_answer_giver on dispute_answer (given_by);
create index enrollment_of_creator on enrollment (creator_id);
create index join_link_account on join_link (account_id);
create index lesson_mood_student on lesson_mood (student_id);
create index mail_failure_clearer on mail_failure (cleared_by) where cleared_by is not null;
create index payable_change_payee on payable_change (payee_id);
create index payout_account_payee on payout_account (payee);
create index redemption_student on redemption (student_id);
create index refund_part_account on refund_part (account_id) where account_id is not null;
create index review_remover on review (removed_by) where removed_by is not null;
create index review_request_student on review_request (student_id);
create index room_visit_account on room_visit (account_id);
create index session_credit_giver on session_credit (given_by);
create index session_credit_student on session_credit (student_id);
create index session_move_mover on session_move (moved_by);
create index waitlist_teacher on waitlist (teacher_id);

-- A refund that came back to the provider was given too; whose students asked what is looked up by who asked.
drop index refund_settled;
create index refund_settled on refund (charge_id, settled_at) where state in ('COMPLETED', 'RETURNED');
