-- 施設をさがす by what a place offers and by where it lies (design: 12).

-- What is filtered, in one narrow value: 1 meals, 2 parking, 4 親子通園, 8 医療的ケア. Written by the row itself, so it never lags.
alter table facility
  add column offers smallint not null generated always as ((case when jsonb_array_length(meals) > 0 then 1 else 0 end)
    + (case when parking then 2 else 0 end) + (case when parent_child then 4 else 0 end) + (case when medical_care then 8 else 0 end)) stored,
  -- Station and area as the facility tells them, cut so that the index below holds any length.
  add column place_words text not null generated always as (left(coalesce(access, ''), 120)) stored;

-- The country's places are read from this index alone: counts, words, classes, kinds, offers, distance.
create index facility_found_idx on facility (municipality, kana, id)
  include (name, address, place_words, classes, kinds, offers, lat, lng, ended_on) where published;
drop index facility_listed_idx;
-- A postcode is placed by the facilities that share its beginning.
create index facility_postal_idx on facility (postal_code text_pattern_ops) include (lat, lng) where published;
