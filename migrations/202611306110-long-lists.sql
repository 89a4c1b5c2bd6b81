-- Pages of the office's lists are read in their order, and their counts from the index alone, however many rows a town has.
create index application_new_received_idx on application (municipality, received_on, id) where kind = 'new' and state <> 'draft';
create index application_new_due_idx on application (municipality, due_on) where kind = 'new' and state in ('submitted', 'reviewing', 'returned');
create index application_new_officer_idx on application (municipality, officer_id, received_on) where kind = 'new' and state <> 'draft';
create index application_new_order_idx on application
  (municipality, array_position(array['submitted', 'returned', 'reviewing', 'certified', 'rejected', 'withdrawn'], state), received_on)
  where kind = 'new' and state <> 'draft';
create index application_new_state_idx on application (municipality, state, due_on) include (household_id, id) where kind = 'new';
create index application_change_open_idx on application (municipality, due_on) include (household_id, id, state)
  where kind in ('change', 'end') and state in ('submitted', 'reviewing');
create index application_change_idx on application (municipality, created_at) include (household_id, id, state)
  where kind in ('change', 'end') and state <> 'draft';
create index enquiry_queue_idx on enquiry (municipality, desk, state, changed_at);
create index enquiry_state_idx on enquiry (desk, state, changed_at);
