-- as: tsuen_lookup

-- Whether a paid claim already has a version that corrects it: a town sees no drafts, and may not take back what its facility has begun (CLM-2).
create function claim_followed(p_claim uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from claim d join claim c on c.id = d.corrects
    where c.id = p_claim and (c.municipality = ctx_ward() or c.facility_id = any (ctx_admin_facilities())))
$$;
revoke execute on function claim_followed from public;
grant execute on function claim_followed to tsuen_app;
