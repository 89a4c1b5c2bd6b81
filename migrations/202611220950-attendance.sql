-- 登降園, 提供の記録, 月次.

create table attendance ( -- one stamp per booking and direction (ATT-1)
  id uuid primary key,
  booking_id uuid not null references booking,
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  date date not null,
  direction text not null constraint attendance_direction_check check (direction in ('in', 'out')), -- 登園, 降園
  at timestamptz not null, -- the time that counts, after corrections
  device_at timestamptz, -- by the device's clock (ATT-4)
  received_at timestamptz not null, -- by the server's
  source text not null constraint attendance_source_check check (source in ('guardianScan', 'deviceScan', 'staff', 'printedCode')), -- staff: 代理打刻 (ATT-2)
  confirmed boolean not null default true, -- a printed code needs staff
  stamped_by uuid references login,
  device_id uuid references device,
  device_sequence bigint, -- order per device, counted once (ATT-4)
  created_at timestamptz not null default now(),
  constraint attendance_direction_key unique (booking_id, direction),
  constraint attendance_device_sequence_key unique (device_id, device_sequence)
);
create index attendance_facility_idx on attendance (facility_id, date);
create index attendance_child_idx on attendance (child_id, date);
create index attendance_stamped_by_idx on attendance (stamped_by);

create table attendance_correction ( -- every correction keeps the earlier value (ATT-2)
  id uuid primary key,
  attendance_id uuid not null references attendance,
  earlier_at timestamptz not null,
  later_at timestamptz not null,
  reason_code text not null,
  corrected_by uuid references login,
  corrected_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index attendance_correction_attendance_idx on attendance_correction (attendance_id);
create index attendance_correction_by_idx on attendance_correction (corrected_by);

create table care_record ( -- 提供の記録, versions kept
  id uuid primary key,
  booking_id uuid not null references booking,
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  version integer not null,
  sealed bytea not null, -- under the child's key
  recorded_by uuid references login,
  recorded_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint care_record_version_key unique (booking_id, version)
);
create index care_record_child_idx on care_record (child_id);
create index care_record_facility_idx on care_record (facility_id);
create index care_record_by_idx on care_record (recorded_by);

create table month_result ( -- 月次
  facility_id uuid not null references facility,
  month text not null constraint month_result_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  state text not null constraint month_result_state_check check (state in ('open', 'closed')),
  closed_at timestamptz,
  closed_by uuid references login,
  totals jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (facility_id, month),
  constraint month_result_closed_check check ((state = 'closed') = (closed_at is not null))
);
create index month_result_closed_by_idx on month_result (closed_by);

create trigger append_only before update or delete on attendance_correction for each row execute function refuse_change();
create trigger append_only before update or delete on care_record for each row execute function refuse_change();

call raise_wall('attendance', 'attendance_correction', 'care_record', 'month_result');
