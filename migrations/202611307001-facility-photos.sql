-- Photos of a facility (SET-2): two drawn sizes under one address that nobody guesses, in the facility's order. No row was ever written
-- before this: nothing could.
alter table facility_photo
  drop constraint facility_photo_ordinal_key,
  add column address text not null constraint facility_photo_address_check check (address ~ '^[A-Za-z0-9_-]{22}$'),
  add column width smallint not null,
  add column height smallint not null,
  add column small bytea not null constraint facility_photo_small_check check (octet_length(small) <= 500000),
  add column small_width smallint not null,
  add column small_height smallint not null,
  add column added_by uuid not null references login, -- who said that everybody on it agreed
  -- at the end of a statement: one statement moves several
  add constraint facility_photo_ordinal_key unique (facility_id, ordinal) deferrable initially immediate,
  add constraint facility_photo_ordinal_check check (ordinal between 1 and 6),
  add constraint facility_photo_alt_check check (alt <> ''),
  add constraint facility_photo_size_check check (least(width, height, small_width, small_height) > 0);
create unique index facility_photo_address_key on facility_photo (address);
create index facility_photo_added_idx on facility_photo (added_by);

-- An address gives the same bytes for ever: a row's picture never changes.
revoke update on facility_photo from tsuen_app;
grant update (ordinal, alt) on facility_photo to tsuen_app;

-- Public with the facility's page, and not before. The facility's administrators see theirs by `admin_write`.
drop policy all_read on facility_photo;
create policy published_read on facility_photo for select to tsuen_app
  using ((select f.published from facility f where f.id = facility_photo.facility_id));
