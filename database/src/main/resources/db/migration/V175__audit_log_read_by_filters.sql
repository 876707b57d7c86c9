-- M8.6: the log is read newest first by whom, of which customer, what, about which record and from where; each way has an
-- index that gives its rows in this order.
alter table audit_entry add column subject_key text generated always as (search_fold(subject)) stored;

drop index audit_entry_by_customer;
drop index audit_entry_by_account;
create index audit_entry_by_customer on audit_entry (customer_id, at desc, id desc) where customer_id is not null;
create index audit_entry_by_account on audit_entry (account_id, at desc, id desc) where account_id is not null;
create index audit_entry_by_action on audit_entry (action, at desc, id desc);
create index audit_entry_by_address on audit_entry (address, at desc, id desc) where address <> '';
-- A record is found by the beginning of its number: what belongs to it is named after it.
create index audit_entry_by_subject on audit_entry (subject_key collate "C");

-- What a customer's account does belongs into its company's part of the log even where no record of the company is named, a
-- failed sign-in for example; in a reseller's part of the portal it belongs to the organisation in view.
create or replace function audit_record(p_account uuid, p_account_name text, p_action text, p_subject_kind text,
        p_subject text, p_customer uuid, p_detail jsonb, p_address text, p_user_agent text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into audit_entry (account_id, account_name, action, subject_kind, subject, customer_id, detail, address, user_agent)
    values (coalesce(viewer_account(), p_account), p_account_name, p_action, p_subject_kind, p_subject,
        coalesce(p_customer, viewer_customer(),
            (select customer_id from account where id = coalesce(viewer_account(), p_account))),
        p_detail, p_address, p_user_agent) $$;
