-- The check of a shown 認定証 names the child by the first sign of its kana: the look-ups read no names.
revoke select (family_name, given_name) on child from tsuen_lookup;
