create trigger owe_webhooks after insert on booking_event referencing new table as told for each statement execute function owe_booking_webhooks();
create trigger owe_webhooks after insert on child_sheet_section referencing new table as told for each statement execute function owe_sheet_webhooks();
create trigger owe_webhooks after insert on emergency_contact referencing new table as told for each statement execute function owe_sheet_webhooks();
create trigger owe_webhooks after insert on pickup_person referencing new table as told for each statement execute function owe_sheet_webhooks();
