-- 利用の記録: a family reads the receipts of its own children, and what was paid to facilities for them.

create policy guardian_read on fee_receipt for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));

grant select (month, payment_id) on claim to tsuen_lookup;
grant select (kind, minutes, yen, held_at) on claim_line to tsuen_lookup;
create policy lookup_read on payment_run for select to tsuen_lookup using (true);
grant select (id, pay_on) on payment_run to tsuen_lookup;
