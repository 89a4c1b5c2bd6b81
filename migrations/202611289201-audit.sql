-- 監査 (SEE-1): what the look-up of the next file may see.
grant select (id, at, child_ids, municipality) on audit_event to tsuen_lookup;
