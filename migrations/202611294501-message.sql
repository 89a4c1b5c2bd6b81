-- 家庭への連絡 (MSG-1): what a facility writes to one family, or to the families of a day. It waits a minute in which it can be taken
-- back; the minute's look sends it. Words are sealed in their row: they may speak of health.

create table message (
  id uuid primary key,
  facility_id uuid not null references facility,
  kind text not null constraint message_kind_check check (kind in ('belongings', 'time', 'infection', 'other')),
  day date, -- to the families with a booking on this day; null: to one family
  sealed bytea not null, -- the words
  written_by uuid not null,
  written_at timestamptz not null,
  due_at timestamptz not null, -- until then it can be taken back
  sent_at timestamptz,
  taken_back_at timestamptz,
  taken_back_by uuid,
  created_at timestamptz not null default now(),
  constraint message_facility_key unique (id, facility_id),
  constraint message_due_check check (due_at > written_at),
  constraint message_sent_check check (sent_at >= due_at),
  constraint message_end_check check (num_nonnulls(sent_at, taken_back_at) <= 1),
  constraint message_taken_check check (taken_back_at < due_at and (taken_back_at is null) = (taken_back_by is null))
);
create index message_facility_idx on message (facility_id, written_at);
create index message_due_idx on message (due_at) where sent_at is null and taken_back_at is null;

create table message_recipient (
  message_id uuid not null,
  child_id uuid not null references child,
  household_id uuid not null references household,
  facility_id uuid not null references facility,
  by_phone boolean not null, -- no login of the household could be told: the facility calls
  created_at timestamptz not null default now(),
  primary key (message_id, child_id),
  foreign key (message_id, facility_id) references message (id, facility_id) on delete cascade
);
create index message_recipient_message_idx on message_recipient (message_id, facility_id);
create index message_recipient_child_idx on message_recipient (child_id);
create index message_recipient_household_idx on message_recipient (household_id);
create index message_recipient_facility_idx on message_recipient (facility_id);

call raise_wall('message', 'message_recipient');

call let_app('message', 'select insert update', '{facility_id, kind, day, sealed, written_by, written_at, due_at, sent_at}');
create policy staff_read on message for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
-- what was sent, and never whom else it went to
create policy family_read on message for select to tsuen_app using (
  sent_at is not null
  and exists (select from message_recipient r where r.message_id = message.id and r.household_id = (select ctx_household())));
create policy staff_insert on message for insert to tsuen_app with check (
  facility_id = any ((select ctx_staff_facilities())::uuid[]) and written_by = (select ctx_login())
  and sent_at is null and taken_back_at is null);
create policy staff_update on message for update to tsuen_app
  using (facility_id = any ((select ctx_staff_facilities())::uuid[]) and sent_at is null)
  with check (taken_back_by = (select ctx_login()));

call let_app('message_recipient', 'select insert');
create policy staff_read on message_recipient for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy family_read on message_recipient for select to tsuen_app using (household_id = (select ctx_household()));
-- only while the child's relation to the facility lives (SEE-1)
create policy staff_insert on message_recipient for insert to tsuen_app with check (
  facility_id = any ((select ctx_staff_facilities())::uuid[])
  and exists (select from child c where c.id = child_id and c.household_id = message_recipient.household_id)
  and exists (select from facility_relation r where r.child_id = message_recipient.child_id
    and r.facility_id = message_recipient.facility_id and r.live_until >= (select ctx_today())));

-- the look of each minute, the mail, and the clearing
create policy jobs_all on message to tsuen_jobs using (true) with check (true);
grant select (id, facility_id, written_at, due_at, sent_at, taken_back_at), update (sent_at), delete on message to tsuen_jobs;
create policy jobs_read on message_recipient for select to tsuen_jobs using (true);
grant select (message_id, household_id) on message_recipient to tsuen_jobs;
