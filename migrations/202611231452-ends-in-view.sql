-- The minute's look begins with the few ends that a fact brought; those by age have nothing to settle and are thousands each night.
create index certificate_fact_end_idx on certificate (ended_at) where end_reason <> 'age';
drop index certificate_ended_at_idx;
