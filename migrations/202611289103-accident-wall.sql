-- 支援措置 over 事故報告 (SEE-3): what both towns see less. Its own file, for the policy asks the look-up before it.
create policy closed_case on accident as restrictive for select to tsuen_app using (
  child_id is null or (select ctx_ward()) is null or not accident_shut(child_id));
