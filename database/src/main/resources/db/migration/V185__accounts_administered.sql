-- Accounts are administered in the portal (M5.4): by administrators of their company, and by portal administrators.

alter table account drop constraint account_status_check;
alter table account add constraint account_status_check check (status in ('ACTIVE', 'SUSPENDED', 'REMOVED'));
-- Whoever is removed keeps his row, for what he wrote names it; his address is free for another account.
alter table account add column former_mail text;
alter table account add constraint account_removed_without_address check ((status = 'REMOVED') = (former_mail is not null));
alter table account add column signed_in_at timestamptz;
-- The invitation that counts; each new one makes the former ones void.
alter table account add column invitation_id uuid;
alter table account add column invited_at timestamptz;
alter table account add column search_key text generated always as (search_fold(
    family_name || ' ' || given_name || ' ' || family_name || given_name || ' ' || family_name_kana || ' ' || given_name_kana
    || ' ' || family_name_kana || given_name_kana || ' ' || coalesce(former_mail, mail))) stored;
alter table account add column sort_key text collate "C" generated always as (
    case when family_name_kana = '' then family_name else family_name_kana end || ' '
    || case when given_name_kana = '' then given_name else given_name_kana end) stored;
create index account_by_name on account (sort_key, id);
create index account_by_name_in_company on account (customer_id, sort_key, id);

-- In whatever way somebody signs in, it stands in the log.
create function account_signed_in() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update account set signed_in_at = new.at where id = new.account_id;
    return null;
end $$;
create trigger account_signed_in after insert on audit_entry for each row when (new.action = 'sign-in')
    execute function account_signed_in();

-- Whoever was removed enters no group any more.
create function membership_of_present() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from account where id = new.account_id and status = 'REMOVED') then
        raise check_violation using message = 'the account is removed';
    end if;
    return new;
end $$;
create trigger membership_of_present before insert on membership for each row execute function membership_of_present();

-- Whose accounts the viewer administers: those of his own company, while he has it in view. Null for everybody else.
create function administered_company() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
    select customer_id from account where id = viewer_account() and customer_id = viewer_customer() and status = 'ACTIVE'
       and kind in ('USER_ADMINISTRATOR', 'INQUIRY_ADMINISTRATOR') $$;

-- Under access control he knows the people of his engagements only.
create function administered_members() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct m.account_id), '{}') from membership m join engagement_group g on g.id = m.group_id
     where g.customer_id = administered_company() and g.engagement_id = any (viewer_engagements()) $$;

create policy account_administered on account for select to ${role}_customer
    using (customer_id = (select administered_company())
        and ((select viewer_whole()) or id = any ((select administered_members())::uuid[])));
create policy membership_administered on membership for select to ${role}_customer
    using ((select administered_company()) is not null
        and exists (select from engagement_group g where g.id = group_id)
        and exists (select from account a where a.id = account_id));

create function account_visible(p_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select case when viewer_kind() in ('SERVICE_DESK', 'SUPPORT_ENGINEER', 'SERVICE_COORDINATOR', 'SALES_REPRESENTATIVE',
            'PORTAL_ADMINISTRATOR') then true
        else exists (select from account where id = p_account and customer_id = administered_company()
            and (viewer_whole() or id = any (administered_members()))) end $$;

-- The rule of M5.4 once more, where nobody gets round it: nobody gives what he has not got himself.
create function account_within(p_customer uuid, p_kind text, p_scope text, p_engagements uuid[]) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select case when viewer_kind() = 'PORTAL_ADMINISTRATOR' then true
        else coalesce(p_customer = administered_company()
            and (viewer_kind() = 'USER_ADMINISTRATOR' or p_kind in ('INQUIRY_ADMINISTRATOR', 'INQUIRY_AGENT'))
            and (viewer_whole() or (p_scope = 'ENGAGEMENTS' and p_engagements <@ viewer_engagements())), false) end $$;

-- Whether an account sees engagements of its company that the viewer does not see, so that he cannot name them.
create function account_sees_beyond(p_account uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select administered_company() is not null and not viewer_whole() and exists (
        select from account a join membership m on m.account_id = a.id
          join engagement_group g on g.id = m.group_id and g.customer_id = a.customer_id
         where a.id = p_account and a.customer_id = administered_company()
           and g.engagement_id <> all (viewer_engagements())) $$;

-- The desk, and sales for their own customers, make the accounts of an application that they approve.
create function account_approved_by_viewer(p_customer uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select p_customer is not null and (viewer_kind() = 'SERVICE_DESK' or (viewer_kind() = 'SALES_REPRESENTATIVE'
        and exists (select from customer where id = p_customer and sales_representative_id = viewer_account()))) $$;

-- One after another: else two administrators could suspend each other in the same moment.
create function account_take_turn(p_customer uuid) returns void
    language sql set search_path = public, pg_temp as $$
    select pg_advisory_xact_lock(hashtextextended('accounts of ' || coalesce(p_customer::text, 'staff'), 0)) $$;

-- Takes an account in hand, if the viewer may touch it at all: not himself, not one that has more, not one that is gone.
create function account_in_hand(p_account uuid) returns account
    language plpgsql security definer set search_path = public, pg_temp as $$
declare found account;
begin
    perform account_take_turn((select customer_id from account where id = p_account));
    select * into found from account where id = p_account for update;
    if found.id is null or found.id = viewer_account() or found.status = 'REMOVED' or not account_visible(p_account)
        or not account_within(found.customer_id, found.kind, found.scope, array(
            select g.engagement_id from membership m join engagement_group g on g.id = m.group_id
             where m.account_id = found.id and g.customer_id = found.customer_id)) then
        raise insufficient_privilege using message = 'not an account to be touched';
    end if;
    return found;
end $$;

-- A company, and the vendor, never loses the last one who can administer it.
create function account_is_last(p_account account) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select p_account.status = 'ACTIVE' and p_account.kind in ('USER_ADMINISTRATOR', 'PORTAL_ADMINISTRATOR')
        and not exists (select from account o where o.customer_id is not distinct from p_account.customer_id
            and o.kind = p_account.kind and o.status = 'ACTIVE' and o.id <> p_account.id) $$;

-- False if the address is taken.
create function account_add(p_id uuid, p_customer uuid, p_kind text, p_scope text, p_groups uuid[], p_mail text,
        p_family_name text, p_given_name text, p_family_name_kana text, p_given_name_kana text, p_department text,
        p_phone text, p_language text, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare reached uuid[];
begin
    select coalesce(array_agg(engagement_id), '{}') into reached from engagement_group
     where id = any (p_groups) and customer_id = p_customer;
    if cardinality(reached) <> cardinality(p_groups) or not (viewer_account() is null
            or account_within(p_customer, p_kind, p_scope, reached) or account_approved_by_viewer(p_customer)) then
        raise insufficient_privilege using message = 'not an account to be made';
    end if;
    insert into account (id, customer_id, kind, scope, mail, family_name, given_name, family_name_kana, given_name_kana,
        department, phone, language, created_at)
    values (p_id, p_customer, p_kind, p_scope, lower(p_mail), p_family_name, p_given_name, p_family_name_kana,
        p_given_name_kana, p_department, p_phone, p_language, p_now)
    on conflict (mail) do nothing;
    if not found then
        return false;
    end if;
    insert into membership select unnest(p_groups), p_id, p_now;
    return true;
end $$;

-- CHANGED; STALE if somebody was faster; LAST if nobody were left to administer.
create function account_change(p_account uuid, p_version integer, p_kind text, p_scope text, p_family_name text,
        p_given_name text, p_family_name_kana text, p_given_name_kana text, p_department text, p_phone text,
        p_language text) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare was account;
begin
    was := account_in_hand(p_account);
    if was.version <> p_version then
        return 'STALE';
    end if;
    if p_kind <> was.kind and account_is_last(was) then
        return 'LAST';
    end if;
    if (p_scope <> was.scope and viewer_kind() <> 'PORTAL_ADMINISTRATOR')
            or not account_within(was.customer_id, p_kind, p_scope, array(
                select g.engagement_id from membership m join engagement_group g on g.id = m.group_id
                 where m.account_id = was.id and g.customer_id = was.customer_id)) then
        raise insufficient_privilege using message = 'more than the viewer has himself';
    end if;
    update account set kind = p_kind, scope = p_scope, family_name = p_family_name, given_name = p_given_name,
        family_name_kana = p_family_name_kana, given_name_kana = p_given_name_kana, department = p_department,
        phone = p_phone, language = p_language, version = version + 1
     where id = p_account;
    return 'CHANGED';
end $$;

-- DONE; MOOT if it is so already or cannot be from there; LAST as above. Links in mails lead nowhere from then on.
create function account_set_status(p_account uuid, p_status text, p_now timestamptz) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare was account;
begin
    was := account_in_hand(p_account);
    if was.status = p_status or p_status not in ('ACTIVE', 'SUSPENDED', 'REMOVED') then
        return 'MOOT';
    end if;
    if p_status <> 'ACTIVE' and account_is_last(was) then
        return 'LAST';
    end if;
    update password_link set used_at = p_now where account_id = p_account and used_at is null;
    if p_status = 'REMOVED' then
        delete from membership where account_id = p_account;
        delete from credential where account_id = p_account;
        delete from inquiry_watch where account_id = p_account;
        delete from report_draft where account_id = p_account;
    end if;
    update account set status = p_status, invitation_id = null, version = version + 1,
        former_mail = case p_status when 'REMOVED' then mail end,
        mail = case p_status when 'REMOVED' then 'removed/' || id else mail end
     where id = p_account;
    return 'DONE';
end $$;

create function account_unlock(p_account uuid) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform account_in_hand(p_account);
    update credential set failures = 0, locked_until = null where account_id = p_account and locked_until is not null;
    return case when found then 'DONE' else 'MOOT' end;
end $$;

-- From now on this invitation counts, and no other. MOOT for whoever has a password or must not come in.
create function account_invite(p_account uuid, p_invitation uuid, p_now timestamptz) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if viewer_account() is not null
            and not account_approved_by_viewer((select customer_id from account where id = p_account)) then
        perform account_in_hand(p_account);
    end if;
    update account set invitation_id = p_invitation, invited_at = p_now
     where id = p_account and status = 'ACTIVE' and not exists (select from credential where account_id = p_account);
    if not found then
        return 'MOOT';
    end if;
    update password_link set used_at = p_now where account_id = p_account and used_at is null;
    return 'DONE';
end $$;

-- The link of an invitation, made when its mail is written; made again it replaces the former.
create function account_invitation_link(p_account uuid, p_invitation uuid, p_token_hash bytea, p_now timestamptz,
        p_expires_at timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from account a where a.id = p_account and a.invitation_id = p_invitation and a.status = 'ACTIVE'
        and not exists (select from credential where account_id = p_account) for update;
    if not found then
        return false;
    end if;
    update password_link set used_at = p_now where account_id = p_account and used_at is null;
    insert into password_link (token_hash, account_id, created_at, expires_at)
    values (p_token_hash, p_account, p_now, p_expires_at);
    return true;
end $$;

-- Whether the door of an account is open: of those that the viewer sees.
create function account_doors() returns table (account_id uuid, locked_until timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.account_id, c.locked_until from credential c join account a on a.id = c.account_id
     where (select viewer_kind()) in ('SERVICE_DESK', 'SUPPORT_ENGINEER', 'SERVICE_COORDINATOR', 'SALES_REPRESENTATIVE',
            'PORTAL_ADMINISTRATOR')
        or (a.customer_id = (select administered_company())
            and ((select viewer_whole()) or a.id = any ((select administered_members())::uuid[]))) $$;

-- What was done with an account, newest first.
create function account_log(p_account uuid, p_most integer)
    returns table (at timestamptz, account_name text, action text, detail jsonb)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.at, e.account_name, e.action, e.detail from account a join audit_entry e
        on e.subject_key collate "C" = search_fold(coalesce(a.former_mail, a.mail)) collate "C"
     where a.id = p_account and account_visible(p_account) and e.subject_kind = 'account'
       and e.action in ('account.created', 'account.changed', 'account.invited', 'account.unlocked', 'account.suspended',
           'account.resumed', 'account.removed', 'password.reset', 'password.changed', 'profile.changed')
       and coalesce(e.detail ->> 'id', p_account::text) = p_account::text
     order by e.at desc, e.id desc limit p_most $$;

grant execute on function administered_company(), administered_members(), account_sees_beyond(uuid), account_doors(), account_log(uuid, integer),
    account_change(uuid, integer, text, text, text, text, text, text, text, text, text),
    account_set_status(uuid, text, timestamptz), account_unlock(uuid) to ${role}_customer, ${role}_staff;
grant execute on function account_add(uuid, uuid, text, text, uuid[], text, text, text, text, text, text, text, text,
    timestamptz), account_invite(uuid, uuid, timestamptz) to ${role}_customer, ${role}_staff, ${role}_system;
grant execute on function account_invitation_link(uuid, uuid, bytea, timestamptz, timestamptz) to ${role}_system;
