#!/bin/sh
# The main job of Tutorium, told with curl and checked as it goes: the first answer that is not as expected ends the tour.
#
#   usage: docs/tour.sh [address of a server in development mode, http://localhost:8080 by default]
#
# Needs nothing but sh, curl, grep and sed. It makes people of its own, so it can be taken again and again on one server. Where
# days have to pass it moves the server's clock, mails are read in the development mailbox, and cards are charged at the sandbox.
set -eu

server=${1:-http://localhost:8080}
admin=${TUTORIUM_ADMIN_EMAIL:-admin@tutorium.localhost}
run=$$-$(date +%s)
jars=$(mktemp -d)
trap 'rm -rf "$jars"' EXIT

# ---- telling and checking ---------------------------------------------------------------------------------------------------

chapter() { printf '\n== %s\n' "$*"; }
tell() { printf '   %s\n' "$*"; }
fail() {
    printf '\nThe tour ends here: %s\n%s\n' "$1" "${answer-}" >&2
    exit 1
}
# expect WHAT ACTUAL WANTED
expect() { [ "$2" = "$3" ] || fail "$1 is '$2' and should be '$3'"; }

# ---- talking to the server --------------------------------------------------------------------------------------------------

# as WHO: from now on the requests are theirs; each keeps their own cookies and token
as() { who=$1; }

# call STATUS METHOD PATH [JSON]: sends a request and demands a status; the body is then in $answer
call() {
    wanted=$1 method=$2 path=$3
    set -- -sS -X "$method" -b "$jars/$who" -c "$jars/$who" -w '\n%{http_code}' ${4:+-H 'Content-Type: application/json' --data "$4"} \
        "$server$path"
    [ ! -f "$jars/$who.token" ] || set -- -H "Authorization: Bearer $(cat "$jars/$who.token")" "$@"
    answer=$(curl "$@")
    status=${answer##*
}
    answer=${answer%
*}
    expect "the status of $method $path as $who" "$status" "$wanted"
}

# field NAME [JSON]: the first value of that name, in the answer or in other JSON
field() {
    printf '%s' "${2-$answer}" | grep -oE "\"$1\":(\"[^\"]*\"|[^],}]*)" | head -n 1 | sed 's/^"[^"]*"://; s/^"//; s/"$//'
}

# object NAME: the first object of that name in the answer
object() { printf '%s' "$answer" | grep -oE "\"$1\":\{[^}]*\}" | head -n 1; }

# all NAME: every value of that name, one a line
all() { printf '%s' "$answer" | grep -oE "\"$1\":\"[^\"]*\"" | sed 's/^"[^"]*":"//; s/"$//'; }

# until_true WHAT COMMAND...: what happens behind the scenes takes a moment
until_true() {
    what=$1 tries=240
    shift
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || fail "$what did not come true within a minute"
        sleep 0.25
    done
}

# ---- time -------------------------------------------------------------------------------------------------------------------

now() { curl -sS "$server/sandbox/clock" | sed 's/.*"now":"\([^".]*\).*/\1/; s/Z$//'; }
epoch() { date -u -d "${1%Z}Z" +%s 2>/dev/null || date -u -j -f %Y-%m-%dT%H:%M:%S "${1%Z}" +%s; }
# in_days N: a date so many days from today
in_days() {
    seconds=$(($(epoch "$(now)") + $1 * 86400))
    date -u -d "@$seconds" +%F 2>/dev/null || date -u -r "$seconds" +%F
}
pass() {
    as nobody
    call 200 POST /sandbox/clock "{\"advance\":\"$1\"}"
}
# pass_until INSTANT SECONDS: so many seconds before it
pass_until() { pass "PT$(($(epoch "$1") - $2 - $(epoch "$(now)")))S"; }

# ---- mail and money ---------------------------------------------------------------------------------------------------------

has_mail() { curl -sS "$server/sandbox/mail?to=$1" | grep -qF "\"subject\":\"$2"; }
# mailed ADDRESS SUBJECT: waits for a mail whose subject begins like this
mailed() { until_true "a mail '$2' to $1" has_mail "$1" "$2"; }
# link_mailed ADDRESS: the link in the newest mail there
link_mailed() { curl -sS "$server/sandbox/mail?to=$1&limit=1" | sed 's/.*"links":\["\([^"]*\)".*/\1/'; }
# sign_in WHO ADDRESS: follows the newest link in their mailbox
sign_in() {
    mailed "$2" "Your sign-in link"
    link=$(link_mailed "$2")
    as "$1"
    call 200 POST /api/auth/magic-link/verify "{\"token\":\"${link##*/}\"}"
}
# pay CHECKOUT_URL: presses Pay on the provider's page, which leads the browser back
pay() {
    expect "the status of paying" "$(curl -sS -o /dev/null -w '%{http_code}' --data press=pay "$1")" 303
}

# ---- sessions and slots -----------------------------------------------------------------------------------------------------

# slots FROM TO: what the visitor in New York is offered
slots() {
    as visitor
    call 200 GET "/api/public/$slug/service-availability?serviceId=$service&timezone=America/New_York&start=$1&end=$2"
    all startUtc
}
is_offered() { slots "$(in_days 0)" "$(in_days 20)" | grep -qF "$1"; }
is_not_offered() { ! is_offered "$1"; }
has_status() {
    as "$1"
    call 200 GET "$2"
    [ "$(field status)" = "$3" ]
}
has_balance() {
    as "$1"
    call 200 GET /api/earnings
    [ "$(field "$2")" = "$3" ]
}

# it may have only just been started
waited=0
until curl -sf -o /dev/null "$server/internal/health/readiness"; do
    waited=$((waited + 1))
    [ "$waited" -lt 300 ] || fail "no server is ready at $server"
    sleep 1
done

pass PT1H # sign-in links are limited by the hour; a second tour should not have to wait

# =============================================================================================================================
chapter "1. A teacher in Berlin opens a practice (workspace)"

tess=tess.$run@example.org
as tess
call 202 POST /api/auth/magic-link "{\"email\":\"$tess\",\"name\":\"Tess Berger\",\"role\":\"teacher\",\"timezone\":\"Europe/Berlin\"}"
sign_in tess "$tess"
slug=$(field handle)
tess_id=$(field id "$(object user)")
tell "Tess signed in by the link in her mail; her page is /$slug"

call 201 POST /api/teacher/cancellation-policies \
    '{"name":"A day","tiers":[{"noticeHours":24,"refundPercent":100},{"noticeHours":12,"refundPercent":50}]}'
policy=$(field id)
call 201 POST /api/teacher/services "{\"title\":\"Fractions\",\"price\":{\"amount\":5000,\"currency\":\"EUR\"},
    \"durationMinutes\":60,\"bufferAfterMinutes\":10,\"noticeMinutes\":120,\"cancellationPolicyId\":\"$policy\"}"
service=$(field id)
week=$(for day in 1 2 3 4 5 6 7; do printf ',{"day":%d,"start":"09:00","end":"17:00"}' $day; done)
call 201 POST /api/teacher/availability-schedules \
    "{\"name\":\"My week\",\"timezone\":\"Europe/Berlin\",\"isDefault\":true,\"rules\":[${week#,}]}"
evening=$(in_days 3)
call 201 POST /api/teacher/availability-overrides \
    "{\"date\":\"$evening\",\"hours\":[{\"start\":\"18:00\",\"end\":\"20:10\"}]}"
call 200 POST "/api/teacher/services/$service/publish"
tell "An hour of Fractions for 50.00 EUR is published: 9 to 17 o'clock every day, but in the evening on $evening"

# =============================================================================================================================
chapter "2. A visitor in New York enrolls, books and pays (workspace, public)"

as visitor
call 200 GET "/api/public/$slug"
call 200 GET "/api/public/$slug/services"
expect "the service on the page" "$(field title)" Fractions
expect "the number of slots on the evening" "$(slots "$evening" "$evening" | grep -c .)" 2

nora=nora.$run@example.org
as visitor
call 202 POST "/api/public/$slug/enroll" "{\"email\":\"$nora\",\"name\":\"Nora Young\",\"timezone\":\"America/New_York\"}"
sign_in nora "$nora"
first=$(slots "$(in_days 5)" "$(in_days 5)" | sed -n 2p)
next=$(slots "$(in_days 5)" "$(in_days 5)" | sed -n 3p)
as nora
call 201 POST /api/student/sessions "{\"serviceId\":\"$service\",\"startUtc\":\"$first\"}"
session=$(field id)
expect "the new session's status" "$(field status)" held
checkout=$(field checkoutUrl)
tell "Nora signed in by the link in her mail; $first is kept for her while she pays"

ivan=ivan.$run@example.org
as visitor
call 202 POST "/api/public/$slug/enroll" "{\"email\":\"$ivan\",\"name\":\"Ivan Petrov\",\"timezone\":\"Europe/Sofia\"}"
sign_in ivan "$ivan"
call 409 POST /api/student/sessions "{\"serviceId\":\"$service\",\"startUtc\":\"$first\"}"
expect "the reason" "$(field code)" slot_taken
tell "Ivan is too late for it: 409 slot_taken, with the nearest free slots"

pay "$checkout"
until_true "the session is scheduled" has_status nora "/api/student/sessions/$session" scheduled
mailed "$nora" "Booked: Fractions with Tess Berger"
mailed "$tess" "Booked: Fractions with Nora Young"
as nora
call 409 GET "/api/student/sessions/$session/join"
is_not_offered "$first" || fail "a booked slot is still offered"
is_not_offered "$next" || fail "the slot in the buffer after it is still offered"
tell "She paid, both were mailed, and neither $first nor the hour after its buffer is offered any more"

as tess
call 200 GET "/api/sts/$tess_id/availability?date=${first%T*}&timezone=Europe/Berlin"
taken=$(printf '%s' "$answer" | grep -oE '\{[^}]*\}' | grep -F "\"scheduled_start\":\"$first\"")
expect "the same hour's availability in the school" "$(field is_available "$taken")" false
tell "The school's side of her calendar has it taken as well: it is one calendar"

# =============================================================================================================================
chapter "3. She moves it, then cancels it (workspace)"

other=$(slots "$(in_days 6)" "$(in_days 6)" | sed -n 2p)
as nora
call 200 GET "/api/student/sessions/$session/reschedule-preview?startUtc=$other"
expect "whether it may be moved" "$(field allowed)" true
call 200 POST "/api/student/sessions/$session/reschedule" "{\"startUtc\":\"$other\"}"
expect "the revision" "$(field revision)" 1
expect "the new start" "$(field startUtc)" "$other"
mailed "$nora" "Moved: Fractions with Tess Berger"
mailed "$tess" "Moved: Fractions with Nora Young"
is_offered "$first" || fail "the slot she moved from is not offered again"
is_not_offered "$other" || fail "the slot she moved to is still offered"
tell "Moved to $other; $first is free again"

pass_until "$other" 64800
as nora
call 200 GET "/api/student/sessions/$session/cancellation-preview"
quote=$(field quoteId)
promised=$(field amount "$(object refund)")
expect "the refund 18 hours before" "$promised" 2500
tell "18 hours before it the preview says: $(field explanation)"
call 422 POST "/api/student/sessions/$session/cancel" "{\"quoteId\":\"$quote\"}"
expect "what is missing" "$(field code)" reason_required
tell "So late it takes a reason"
call 200 POST "/api/student/sessions/$session/cancel" "{\"quoteId\":\"$quote\",\"reason\":\"I have a fever\"}"
expect "the status" "$(field status)" cancelled
expect "the refund" "$(field amount "$(object refund)")" "$promised"
mailed "$nora" "Refunded: 25.00 EUR"
mailed "$tess" "Cancelled: Fractions with Nora Young"
is_offered "$other" || fail "the slot she gave up is not offered again"
as tess
call 200 GET /api/teacher/payments
expect "what the teacher's history says came back" "$(field amount "$(object refunded)")" "$promised"
tell "Cancelled: she got exactly that back, and $other is offered again"

# =============================================================================================================================
chapter "4. A course is taught and its money shared (school)"

# sign_up WHO NAME ROLE: by password, with a bearer token
sign_up() {
    as "$1"
    call 201 POST /api/auth/signup "{\"name\":\"$2\",\"email\":\"$1.$run@example.org\",\"password\":\"correct horse $run\",
        \"role\":\"$3\",\"timezone\":\"Europe/Lisbon\"}"
    field token >"$jars/$1.token"
}
# log_in WHO: an access token lives half an hour, and here time flies
log_in() {
    as "$1"
    rm "$jars/$1.token"
    call 200 POST /api/auth/login "{\"email\":\"$1.$run@example.org\",\"password\":\"correct horse $run\"}"
    field token >"$jars/$1.token"
}
# course TITLE: written and published by whoever asks, with three modules, for 600.00 EUR
course() {
    call 201 POST /api/courses "{\"title\":\"$1 $run\",\"description\":\"From the beginning.\",\"level\":\"beginner\",
        \"price_cents\":60000,\"currency\":\"EUR\",\"session_minutes\":60}"
    course=$(field id)
    for module in First Second Third; do
        call 201 POST "/api/courses/$course/curriculum" "{\"title\":\"$module steps\",\"description\":\"How it goes.\"}"
    done
}
# enroll WHO COURSE TEACHER: takes a place and pays it
enroll() {
    as "$1"
    call 200 POST "/api/courses/$2/enroll" "{\"student_teacher_id\":\"$3\"}"
    enrollment=$(field enrollment_id)
    pay "$(field checkout_url)"
    mailed "$1.$run@example.org" Enrolled:
}

sign_up carla "Carla Reis" creator
carla_id=$(field id "$(object user)")
course Chess
chess=$course
call 200 POST "/api/student-teachers/$tess_id/approve" "{\"course_id\":\"$chess\"}"
call 200 PUT "/api/courses/$chess/publish"
tell "Carla published a course of three modules for 600.00 EUR and made Tess a teacher of it"

sign_up stan "Stan Novak" student
enroll stan "$chess" "$tess_id"
as carla
until_true "Carla's part of the payment" has_balance carla pending_balance_cents 9000
tell "Stan enrolled and paid; of his 600.00 EUR 15 % are Carla's, 70 % Tess's and 15 % the platform's, all pending"

as tess
call 200 GET /api/student-teachers/me/earnings
expect "what Tess earned by the course" "$(printf '%s' "$answer" | grep -oE '"amount_cents":[0-9]+' | head -n 1)" '"amount_cents":42000'

lesson=$(slots "$(in_days 4)" "$(in_days 4)" | sed -n 2p)
as stan
call 201 POST /api/sessions "{\"enrollment_id\":\"$enrollment\",\"teacher_id\":\"$tess_id\",\"scheduled_start\":\"$lesson\"}"
session=$(field id)
expect "the lesson's status" "$(field status)" scheduled
is_not_offered "$lesson" || fail "a lesson of the school does not block the workspace"
as ivan
call 409 POST /api/student/sessions "{\"serviceId\":\"$service\",\"startUtc\":\"$lesson\"}"
tell "He booked $lesson; the workspace offers it to nobody: one calendar"

as stan
call 409 POST "/api/sessions/$session/join"
mailed "stan.$run@example.org" "Booked: Chess"
pass_until "$lesson" 300
log_in stan
for one in stan tess; do
    as $one
    call 200 POST "/api/sessions/$session/join"
    tell "$one joins at $(field join_url | sed 's/[?#].*//')"
done
mailed "stan.$run@example.org" "Coming up: Chess"
door=$(curl -sS -o /dev/null -w '%{http_code}' "$(link_mailed "stan.$run@example.org")")
expect "the status of the link in the reminder" "$door" 303
tell "The link in the reminder leads into the same room"

pass PT70M
log_in stan
call 403 POST "/api/sessions/$session/complete"
as tess
call 200 POST "/api/sessions/$session/complete"
expect "the lesson's status" "$(field status)" completed
until_true "what Tess kept of the cancelled hour is available" has_balance tess available_balance_cents 2500
tell "It was held. Tess says so; Stan may not"
held=$session

pass PT48H
log_in carla
until_true "a third of Tess's part is available" has_balance tess available_balance_cents 16500
until_true "a third of Carla's part is available" has_balance carla available_balance_cents 3000
tell "Two days later a third of it is available: 140.00 EUR for Tess, 30.00 EUR for Carla"

as carla
course Go
call 200 POST "/api/student-teachers/$carla_id/approve" "{\"course_id\":\"$course\"}"
call 200 PUT "/api/courses/$course/publish"
log_in stan
enroll stan "$course" "$carla_id"
until_true "85 % are pending for who wrote the course and teaches it" has_balance carla pending_balance_cents $((6000 + 51000))
tell "Of a course that Carla wrote and teaches herself she gets 85 %"

# =============================================================================================================================
chapter "5. An admin pays out, and the books add up"

# can_be_paid WHO: opens an account at the provider, and answers there what it asks
can_be_paid() {
    as "$1"
    call 200 POST /api/payouts/account/link "{\"return_url\":\"$server/api/payouts/account\"}"
    page=$(field url)
    call 200 GET /api/payouts/account
    expect "the account before anything is answered" "$(field status)" incomplete
    expect "the status of answering" "$(curl -sS -o /dev/null -w '%{http_code}' --data press=answer "$page")" 303
    as "$1"
    call 200 GET /api/payouts/account
    expect "the account then" "$(field status)" ready
}
can_be_paid tess
can_be_paid carla
tell "Tess and Carla open accounts at the provider that they are paid out to"

as admin
call 202 POST /api/auth/magic-link "{\"email\":\"$admin\"}"
sign_in admin "$admin"
call 422 POST "/api/admin/sessions/$held/credit" '{"reason":"the sound was bad"}'
call 201 POST "/api/admin/sessions/$held/credit" '{"amount_cents":2000,"reason":"the sound was bad"}'
expect "what Stan is credited" "$(field amount_cents)" 2000
call 409 POST "/api/admin/sessions/$held/credit" '{"amount_cents":2000,"reason":"once more"}'
as stan
call 200 GET /api/v1/wallet/balance
expect "what is in Stan's wallet" "$(field wallet)" 20.00
tell "An admin credits Stan 20.00 EUR for a lesson with bad sound, once"

# pay_out WHO ID: approves and pays what is proposed for them, until nothing is left to pay
pay_out() {
    as admin
    call 200 GET "/api/admin/payouts/pending?limit=100"
    payout=$(printf '%s' "$answer" | grep -oE '\{[^{}]*\}' | grep -F "\"user_id\":\"$2\"" | head -n 1)
    if [ -n "$payout" ]; then
        call 200 POST "/api/admin/payouts/$(field id "$payout")/process"
        tell "$(field user_name) is paid $(field amount_cents) cents"
    fi
    has_balance "$1" available_balance_cents 0
}
until_true "all of Tess's is paid out" pay_out tess "$tess_id"
until_true "all of Carla's is paid out" pay_out carla "$carla_id"
until_true "Tess has got it" has_balance tess paid_out_cents 16500
until_true "Carla has got it" has_balance carla paid_out_cents 3000
mailed "$tess" "Paid out:"
as admin
call 200 GET /api/admin/ledger/balances
expect "whether the books balance" "$(field balanced)" true
expect "the entries that do not add up to zero" "$(field unbalanced_entries)" 0
tell "Every one of $(field entries) entries in the ledger adds up to zero"
proven() {
    call 200 POST /api/admin/ledger/proof
    [ "$(field verdict)" = proven ]
}
until_true "the books agree with all that happened and with the provider" proven
tell "They agree with all charges, refunds and payouts, and with what the provider has"

printf '\nThat was the tour. Everything was as expected.\n'
