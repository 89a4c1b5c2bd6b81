-- お知らせ by area, and a second person for whatever goes to all of a kind: all guardians, all facilities, or both (HLP-1).

alter table announcement
  add column areas text[], -- beginnings of postcodes (3 to 7 digits); null: the whole town
  -- Decided when it is made: announcements from before this rule keep the signature they were published with.
  add column needs_second boolean not null default false,
  add constraint announcement_areas_check check (
    areas is null or (cardinality(areas) between 1 and 20 and array_to_string(areas, ',', '') ~ '^\d{3,7}(,\d{3,7})*$'));
update announcement set needs_second = (audience = 'both');
alter table announcement
  drop constraint announcement_second_check,
  add constraint announcement_second_check check (not needs_second or approved_by is null or approved_by <> made_by);

drop policy family_read on announcement;
create policy family_read on announcement for select to tsuen_app using (
  published_at is not null and withdrawn_at is null and audience in ('guardians', 'both')
  and exists (select from household h where h.id = (select ctx_household()) and h.municipality = announcement.municipality)
  and (areas is null or exists (select from guardian g
    where g.household_id = (select ctx_household()) and g.postal_code like any (select area || '%' from unnest(announcement.areas) as area)))
  and (facility_id is null or exists (select from facility_acceptance a
    where a.facility_id = announcement.facility_id and a.withdrawn_at is null and a.child_id = any ((select ctx_children())::uuid[]))));
drop policy staff_read on announcement;
create policy staff_read on announcement for select to tsuen_app using (
  published_at is not null and withdrawn_at is null and audience in ('facilities', 'both')
  and exists (select from facility f where f.id = any ((select ctx_staff_facilities())::uuid[]) and f.municipality = announcement.municipality
    and (areas is null or f.postal_code like any (select area || '%' from unnest(announcement.areas) as area))));
drop policy ward_insert on announcement;
create policy ward_insert on announcement for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and made_by = (select ctx_login()) and num_nonnulls(published_at, withdrawn_at) = 0
  and (needs_second or facility_id is not null or areas is not null) and (not needs_second or approved_by is null));

-- The minute's look chooses who is written to by the same areas.
grant select (postal_code) on guardian to tsuen_jobs;
grant select (postal_code) on facility to tsuen_jobs;
