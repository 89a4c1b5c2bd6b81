-- Names and numbers are looked for by their beginning (CERT-1); the database compares by code points, so plain indexes lead there.
create index application_name_idx on application (municipality, family_name) where kind = 'new' and state <> 'draft';
create index application_kana_idx on application (municipality, family_kana) where kind = 'new' and state <> 'draft';
create index application_number_start_idx on application (municipality, number) where kind = 'new' and state <> 'draft';
create index child_name_idx on child (municipality, family_name);
create index child_kana_idx on child (municipality, family_kana);
create index certificate_own_number_idx on certificate (municipality, own_number);
