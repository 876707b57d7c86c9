-- A reopened inquiry is neither restored nor is its stated time of restoration still meant. Customers reopen too, but may
-- not write these columns: hence a trigger and no wider grant.
create function inquiry_reopens() returns trigger language plpgsql as $$
begin
    new.restored_at := null;
    new.restoration_due_at := null;
    return new;
end $$;
create trigger inquiry_reopens before update of stage on inquiry for each row
    when (old.stage in ('RESTORED', 'ANSWERED', 'CLOSED') and new.stage not in ('RESTORED', 'ANSWERED', 'CLOSED'))
    execute function inquiry_reopens();

-- Each filter of the list has its index.
create index inquiry_closed on inquiry (created_at desc, id desc) where stage = 'CLOSED';
create index inquiry_closed_by_customer on inquiry (customer_id, created_at desc, id desc) where stage = 'CLOSED';
create index inquiry_open_by_severity on inquiry (severity, created_at desc, id desc) where stage <> 'CLOSED';
-- Serves staff, whose policy is `true`; under a customer's policy a text condition filters that customer's rows.
create index inquiry_search on inquiry using gin (search_key ext.gin_trgm_ops);
