-- The second wall (ADR 0002). A transaction takes a role and says for whom it works; which rows exist follows from that.
-- Policies stand per role, never one policy with OR over roles: it would lose the index. Settings are read through
-- `(select …)`, so that they are evaluated once per statement. No setting, no rows.

create function viewer_account() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('portal.account', true), '')::uuid $$;
create function viewer_kind() returns text language sql stable parallel safe as
    $$ select nullif(current_setting('portal.kind', true), '') $$;
create function viewer_customer() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('portal.customer', true), '')::uuid $$;
create function viewer_whole() returns boolean language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('portal.whole', true), '')::boolean, false) $$;
create function viewer_engagements() returns uuid[] language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('portal.engagements', true), '')::uuid[], '{}') $$;
create function viewer_money() returns boolean language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('portal.money', true), '')::boolean, false) $$;
create function viewer_money_engagements() returns uuid[] language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('portal.money_engagements', true), '')::uuid[], '{}') $$;

revoke all on all functions in schema public from public;
alter default privileges in schema public revoke execute on functions from public;
grant usage on schema public, ext to ${role}_customer, ${role}_staff, ${role}_public, ${role}_system;
grant execute on function viewer_account(), viewer_kind(), viewer_customer(), viewer_whole(), viewer_engagements(),
    viewer_money(), viewer_money_engagements() to ${role}_customer, ${role}_staff, ${role}_public, ${role}_system;

do $$
declare t text;
begin
    for t in select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
        execute format('alter table %I enable row level security', t);
    end loop;
end $$;

-- portal_system: imports, clocks, deliveries. Everything but what proves a person and the audit log's past.
do $$
declare t text;
begin
    foreach t in array array['account', 'customer', 'engagement', 'engagement_group', 'membership', 'product', 'contract',
        'contract_price', 'device', 'contract_line', 'contract_line_price', 'inquiry', 'inquiry_entry', 'attachment',
        'upload', 'submission', 'notice', 'demo_mail', 'import_run', 'import_problem', 'import_change'] loop
        execute format('grant select, insert, update, delete on %I to ${role}_system', t);
        execute format('create policy %I on %I for all to ${role}_system using (true) with check (true)', t || '_system', t);
    end loop;
end $$;
grant usage on sequence inquiry_number to ${role}_customer, ${role}_staff, ${role}_system;

-- The same for all who are signed in: what is a person's own.
grant select on account to ${role}_customer, ${role}_staff;
grant update (family_name, given_name, family_name_kana, given_name_kana, language, version) on account
    to ${role}_customer, ${role}_staff;
create policy account_own on account for select to ${role}_customer using (id = (select viewer_account()));
create policy account_own_change on account for update to ${role}_customer, ${role}_staff
    using (id = (select viewer_account())) with check (id = (select viewer_account()));
create policy account_staff on account for select to ${role}_staff using (true);

grant select, insert, delete on upload to ${role}_customer, ${role}_staff;
create policy upload_own on upload for all to ${role}_customer, ${role}_staff
    using (account_id = (select viewer_account())) with check (account_id = (select viewer_account()));
grant select, insert, update on submission to ${role}_customer, ${role}_staff;
create policy submission_own on submission for all to ${role}_customer, ${role}_staff
    using (account_id = (select viewer_account())) with check (account_id = (select viewer_account()));
grant select on notice to ${role}_customer, ${role}_staff;
create policy notice_own on notice for select to ${role}_customer, ${role}_staff
    using (recipient_id = (select viewer_account()));

-- The catalogue of products says nothing about a customer.
grant select on product to ${role}_customer, ${role}_staff;
create policy product_all on product for select to ${role}_customer, ${role}_staff using (true);

-- Customers: the organisation in view, and of it the engagements.
grant select on customer, engagement, engagement_group, contract, device, contract_line to ${role}_customer, ${role}_staff;
create policy customer_in_view on customer for select to ${role}_customer using (id = (select viewer_customer()));
create policy engagement_in_view on engagement for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or id = any ((select viewer_engagements())::uuid[])));
create policy engagement_group_in_view on engagement_group for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[])));
create policy contract_in_view on contract for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[])));
create policy device_in_view on device for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[])));
create policy contract_line_in_view on contract_line for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[])));
grant select on membership to ${role}_customer, ${role}_staff;
create policy membership_own on membership for select to ${role}_customer using (account_id = (select viewer_account()));

-- Money: the whole company's where the type sees money, else the engagements whose money is shown.
grant select on contract_price, contract_line_price to ${role}_customer, ${role}_staff;
create policy contract_price_in_view on contract_price for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and (((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
create policy contract_line_price_in_view on contract_line_price for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and (((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
create policy contract_price_staff on contract_price for select to ${role}_staff using ((select viewer_money()));
create policy contract_line_price_staff on contract_line_price for select to ${role}_staff using ((select viewer_money()));

-- Inquiries of a customer: placed as above, about money only where money is seen, internal notes never.
grant select, insert on inquiry, inquiry_entry, attachment to ${role}_customer, ${role}_staff;
grant update (stage, turn, turn_since, closed_at, updated_at, version) on inquiry to ${role}_customer;
create policy inquiry_in_view on inquiry for all to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])))
    with check (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
create policy inquiry_entry_in_view on inquiry_entry for select to ${role}_customer
    using (customer_id = (select viewer_customer()) and not internal
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
create policy inquiry_entry_own on inquiry_entry for insert to ${role}_customer
    with check (customer_id = (select viewer_customer()) and not internal and author_id = (select viewer_account())
        and kind in ('REPORTED', 'MESSAGE', 'CLOSED', 'REOPENED')
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
create policy attachment_in_view on attachment for all to ${role}_customer
    using (customer_id = (select viewer_customer()) and not internal
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])))
    with check (customer_id = (select viewer_customer()) and not internal
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));

-- Vendor staff see all customers (M5.7); what a role may do is the first wall's matter, its money is not.
grant update (stage, turn, turn_since, assignee_id, assignee_name, restoration_due_at, restored_at, closed_at, updated_at,
    version) on inquiry to ${role}_staff;
do $$
declare t text;
begin
    foreach t in array array['customer', 'engagement', 'engagement_group', 'membership', 'contract', 'device',
        'contract_line', 'inquiry', 'inquiry_entry', 'attachment'] loop
        execute format('create policy %I on %I for select to ${role}_staff using (true)', t || '_staff', t);
    end loop;
end $$;
create policy inquiry_staff_change on inquiry for update to ${role}_staff using (true) with check (true);
create policy inquiry_entry_staff_own on inquiry_entry for insert to ${role}_staff
    with check (author_id = (select viewer_account()));
create policy attachment_staff_add on attachment for insert to ${role}_staff with check (true);

grant select on audit_entry, import_run, import_problem, import_change to ${role}_staff;
create policy audit_entry_administrator on audit_entry for select to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');
create policy import_run_staff on import_run for select to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR' or account_id = (select viewer_account()));
create policy import_problem_staff on import_problem for select to ${role}_staff
    using (exists (select from import_run r where r.id = run_id));
create policy import_change_staff on import_change for select to ${role}_staff
    using (exists (select from import_run r where r.id = run_id));
