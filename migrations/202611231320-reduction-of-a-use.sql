-- FEE-4, SEE-1: what a use costs stays the facility's to know when the relation has ended: months are closed, corrected and claimed
-- after the thirty days. Without this the fee of the last uses was counted without the reduction. Only classes that hold on the day of
-- an attended use there; 要支援 stays with 事業所管理者 (CERT-5).

create policy staff_read_of_use on reduction for select to tsuen_app using (
  (class <> 'support' or (select ctx_admin_facilities()) is not null) and exists (select from booking b
  where b.child_id = reduction.child_id and b.facility_id = any ((select ctx_staff_facilities())::uuid[]) and b.state = 'used'
    and b.date >= reduction.valid_from and (reduction.valid_to is null or b.date <= reduction.valid_to)));
