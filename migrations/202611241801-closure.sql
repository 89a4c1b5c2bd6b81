-- 臨時休止 (CLS-1) is written by the settlement together with what it ends: which kinds of places it stops, and who lifted it.
alter table closure
  add column kinds text[] not null default array['regular', 'flexible']
    constraint closure_kinds_check check (kinds <@ array['regular', 'flexible'] and cardinality(kinds) > 0),
  add column lifted_by uuid references login;
create index closure_lifted_by_idx on closure (lifted_by);
grant update (lifted_by) on closure to tsuen_settle;
