-- ATT-2: a stamp that was a slip is taken back. Its values go into booking_event first, which is append-only; corrections of it stay too,
-- so they no longer reference the row.

alter table attendance_correction drop constraint attendance_correction_attendance_id_fkey;
grant delete on attendance to tsuen_app;
create policy staff_delete on attendance for delete to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
