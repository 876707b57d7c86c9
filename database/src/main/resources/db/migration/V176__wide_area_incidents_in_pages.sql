-- The list of wide-area incidents: those that go on first, then the newest.
create index outage_in_order on outage ((restored_at is null) desc, created_at desc, id desc);
drop index outage_newest;
