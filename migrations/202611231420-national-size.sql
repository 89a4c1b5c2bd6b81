-- What readings at the size of the country walk by (design: 12).

-- 施設をさがす reads the country's places from this index alone: counts, words, class ages and kinds.
create index facility_listed_idx on facility (municipality, kana, id) include (name, address, classes, kinds, ended_on) where published;
-- The office's list of certificates is in the order of their numbers.
create index certificate_list_idx on certificate (municipality, number);
-- ACC-1: which household a telephone number leads to.
create index guardian_phone_idx on guardian (phone);
-- INT-5: the minute tick begins with the withdrawals, not with every booking.
create index facility_acceptance_withdrawn_idx on facility_acceptance (withdrawn_at) where withdrawn_at is not null;
