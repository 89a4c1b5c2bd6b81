-- A weekly pattern leaves out days: national holidays unless it says otherwise, and days that are named (SLOT-1).
alter table slot_pattern
  add column on_holidays boolean not null default false,
  add column except_dates date[] not null default '{}',
  add constraint slot_pattern_except_dates_check check (cardinality(except_dates) <= 93);
