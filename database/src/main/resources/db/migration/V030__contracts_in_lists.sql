-- The coverage of all devices of a customer is read at once when a list is sorted by it.
create index contract_line_by_customer on contract_line (customer_id, device_id);

-- Customers are told who looks after their contract. They may not read staff accounts, whose rows say more than a name;
-- the id that is asked for stands only in rows that they may read.
create function staff_name(p_account uuid) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select family_name || ' ' || given_name from account where id = p_account and customer_id is null $$;
revoke all on function staff_name(uuid) from public;
grant execute on function staff_name(uuid) to ${role}_customer, ${role}_staff;
