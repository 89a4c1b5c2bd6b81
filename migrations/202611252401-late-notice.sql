-- 遅れるとの連絡 (ATT-5): a family says when it will arrive, as a time only, without a reason; it may set it right or take it back.

create table late_notice (
  booking_id uuid primary key references booking,
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  expected_min smallint not null constraint late_notice_expected_check check (expected_min between 0 and 1440),
  said_by uuid not null references login,
  said_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index late_notice_child_idx on late_notice (child_id);
create index late_notice_facility_idx on late_notice (facility_id);
create index late_notice_said_by_idx on late_notice (said_by);

call raise_wall('late_notice');
call let_app('late_notice', 'select insert update delete', '{booking_id, child_id, facility_id}');
create policy guardian_all on late_notice to tsuen_app
  using (child_id = any ((select ctx_children())::uuid[]))
  with check (child_id = any ((select ctx_children())::uuid[]) and exists (select from booking b
    where b.id = booking_id and b.child_id = late_notice.child_id and b.facility_id = late_notice.facility_id));
create policy staff_read on late_notice for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
