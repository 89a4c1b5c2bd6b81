-- ATT-4, ATT-7: what a tablet sent, once per stamp, whether it was counted or waits for a person. The tablet forgets a stamp only when it
-- stands here.
create table device_stamp (
  device_id uuid not null references device,
  id uuid not null, -- made by the tablet with the stamp: sent twice it is the same row
  sequence bigint not null, -- order on the tablet
  facility_id uuid not null references facility,
  booking_id uuid references booking, -- null: no booking of this facility that the tablet may know
  direction text not null constraint device_stamp_direction_check check (direction in ('in', 'out')),
  how text not null constraint device_stamp_how_check check (how in ('code', 'digits', 'staff')),
  at timestamptz not null, -- as far as the tablet knew the time
  device_at timestamptz not null, -- by its own clock
  received_at timestamptz not null,
  outcome text not null constraint device_stamp_outcome_check check (outcome in ('stamped', 'already', 'held')),
  reason_code text,
  settled_at timestamptz, -- a person has seen to what was held
  settled_by uuid references login,
  created_at timestamptz not null default now(),
  primary key (device_id, id),
  constraint device_stamp_held_check check ((outcome = 'held') = (reason_code is not null)),
  constraint device_stamp_settled_check check (settled_at is null or outcome = 'held')
);
create index device_stamp_facility_idx on device_stamp (facility_id, received_at);
create index device_stamp_booking_idx on device_stamp (booking_id);
create index device_stamp_settled_by_idx on device_stamp (settled_by);

call raise_wall('device_stamp');
call let_app('device_stamp', 'select insert update',
  '{device_id, sequence, facility_id, booking_id, direction, how, at, device_at, received_at, outcome, reason_code}');
create policy own_read on device_stamp for select to tsuen_app using (device_id = (select ctx_device()));
create policy own_insert on device_stamp for insert to tsuen_app with check ((select ctx_kind()) = 'device'
  and device_id = (select ctx_device()) and facility_id = any ((select ctx_facilities())::uuid[]));
create policy staff_read on device_stamp for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy staff_update on device_stamp for update to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));

-- SEE-2: the result at the door says the hours that are left
create policy device_read on hours_balance for select to tsuen_app using ((select ctx_kind()) = 'device' and exists (select from facility_relation r
  where r.child_id = hours_balance.child_id and r.facility_id = any ((select ctx_facilities())::uuid[]) and r.live_until >= (select ctx_today())));
