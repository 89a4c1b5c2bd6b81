-- 過誤調整 taken back before anything came of it (CLM-2): what was asked stays as it was written, who took it back and why stands beside it,
-- and the paid claim may be found wrong again.
alter table claim_correction
  add withdrawn_at timestamptz,
  add withdrawn_by uuid,
  add withdrawn_note text not null default '' constraint claim_correction_withdrawn_note_check check (length(withdrawn_note) <= 300),
  add constraint claim_correction_withdrawn_check check ((withdrawn_at is null) = (withdrawn_by is null)),
  drop constraint claim_correction_once_key;
create unique index claim_correction_once_key on claim_correction (claim_id) where withdrawn_at is null;
create index claim_correction_claim_idx on claim_correction (claim_id);

drop trigger append_only on claim_correction;
create trigger append_only before delete or update of id, claim_id, side, code, note, asked_by, asked_at, created_at on claim_correction
  for each row execute function refuse_change();

grant update (withdrawn_at, withdrawn_by, withdrawn_note) on claim_correction to tsuen_app;
create policy claim_withdraw on claim_correction for update to tsuen_app using (withdrawn_at is null and exists (select from claim c where c.id = claim_id
  and ((side = 'ward' and c.municipality = (select ctx_ward_officer())) or (side = 'facility' and c.facility_id = any ((select ctx_admin_facilities())::uuid[])))))
  with check (withdrawn_at is not null);
