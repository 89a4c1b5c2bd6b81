-- Lists of 請求審査 and 償還払い that grow with the years are read in pages, newest first, along these.
create index claim_over_idx on claim (municipality, month desc, id desc) where state in ('returned', 'paid');
create index refund_over_idx on refund (municipality, asked_at desc, id desc) where state in ('paid', 'rejected', 'withdrawn');
