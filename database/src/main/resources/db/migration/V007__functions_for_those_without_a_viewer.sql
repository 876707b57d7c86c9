-- What may be done before anybody is signed in, and what no role may do by hand. Each function does one thing.

create function sign_in_find(p_mail text)
    returns table (account_id uuid, password_hash text, failures integer, locked_until timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, c.password_hash, c.failures, c.locked_until
      from account a join credential c on c.account_id = a.id
     where a.mail = lower(p_mail) and a.status = 'ACTIVE' $$;

-- Counts a wrong password; from p_limit on the password no longer counts until p_locked_until.
create function sign_in_failed(p_account uuid, p_limit integer, p_locked_until timestamptz) returns boolean
    language sql security definer set search_path = public, pg_temp as $$
    update credential set failures = failures + 1,
        locked_until = case when failures + 1 >= p_limit then p_locked_until else locked_until end
     where account_id = p_account returning failures >= p_limit $$;

create function sign_in_succeeded(p_account uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update credential set failures = 0, locked_until = null
     where account_id = p_account and (failures > 0 or locked_until is not null) $$;

-- All that decides what an account may see, in one row: asked at each request, so that a change counts at once.
-- The organisation in view is the own company, or another one in which the account is a member of a group (M6.4).
create function viewer_find(p_account uuid, p_organisation uuid)
    returns table (account_id uuid, kind text, mail text, family_name text, given_name text, language text,
        home_id uuid, customer_id uuid, customer_code text, customer_name text, whole boolean, engagements uuid[],
        money_engagements uuid[], organisation_ids uuid[], organisation_names text[])
    language sql stable security definer set search_path = public, pg_temp as $$
    with me as (
        select * from account where id = p_account and status = 'ACTIVE'
    ), groups as (
        select g.customer_id, g.engagement_id, g.shows_money_to_other_companies or g.customer_id = me.customer_id as shows_money
          from me join membership m on m.account_id = me.id join engagement_group g on g.id = m.group_id
    ), organisations as (
        select c.id, c.code, c.name, c.id = me.customer_id as home
          from me join customer c on c.id = me.customer_id or c.id in (select groups.customer_id from groups)
         where me.customer_id is not null
    ), chosen as (
        select o.* from organisations o order by (o.id = p_organisation) desc nulls last, o.home desc, o.code limit 1
    )
    select me.id, me.kind, me.mail, me.family_name, me.given_name, me.language, me.customer_id,
        chosen.id, chosen.code, chosen.name,
        coalesce(chosen.home and me.scope = 'WHOLE', false),
        coalesce((select array_agg(engagement_id) from groups where groups.customer_id = chosen.id), '{}'),
        coalesce((select array_agg(engagement_id) from groups where groups.customer_id = chosen.id and shows_money
            and me.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER')), '{}'),
        coalesce((select array_agg(id order by home desc, code) from organisations), '{}'),
        coalesce((select array_agg(name order by home desc, code) from organisations), '{}')
      from me left join chosen on true $$;

create function password_link_create(p_mail text, p_token_hash bytea, p_now timestamptz, p_expires_at timestamptz)
    returns uuid language sql security definer set search_path = public, pg_temp as $$
    insert into password_link (token_hash, account_id, created_at, expires_at)
    select p_token_hash, a.id, p_now, p_expires_at from account a where a.mail = lower(p_mail) and a.status = 'ACTIVE'
    returning account_id $$;

create function password_link_find(p_token_hash bytea, p_now timestamptz)
    returns table (account_id uuid, mail text, language text) language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.mail, a.language from password_link l join account a on a.id = l.account_id
     where l.token_hash = p_token_hash and l.used_at is null and l.expires_at > p_now and a.status = 'ACTIVE' $$;

-- Uses the link up, with all others of the account, and opens a locked account: who reads the mail is its owner.
create function password_link_use(p_token_hash bytea, p_password_hash text, p_now timestamptz)
    returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare owner uuid;
begin
    update password_link l set used_at = p_now from account a
     where l.token_hash = p_token_hash and l.used_at is null and l.expires_at > p_now
       and a.id = l.account_id and a.status = 'ACTIVE'
    returning l.account_id into owner;
    if owner is not null then
        update password_link set used_at = p_now where account_id = owner and used_at is null;
        perform password_set(owner, p_password_hash, p_now);
    end if;
    return owner;
end $$;

create function password_set(p_account uuid, p_password_hash text, p_now timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into credential (account_id, password_hash, changed_at) values (p_account, p_password_hash, p_now)
    on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
        failures = 0, locked_until = null $$;

-- The viewer's own password: its hash to check the old one against, and the new one.
create function own_password_hash() returns text language sql stable security definer set search_path = public, pg_temp as
    $$ select password_hash from credential where account_id = viewer_account() $$;
create function own_password_set(p_password_hash text, p_now timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as
    $$ select password_set(viewer_account(), p_password_hash, p_now) $$;

create function audit_record(p_account uuid, p_account_name text, p_action text, p_subject_kind text, p_subject text,
        p_customer uuid, p_detail jsonb, p_address text, p_user_agent text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into audit_entry (account_id, account_name, action, subject_kind, subject, customer_id, detail, address, user_agent)
    values (coalesce(viewer_account(), p_account), p_account_name, p_action, p_subject_kind, p_subject, p_customer,
        p_detail, p_address, p_user_agent) $$;

-- A job is a row of the business transaction: it exists if and only if that is committed. The same job twice is one.
create function enqueue(p_task text, p_instance text, p_data bytea, p_at timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into work.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
    values (p_task, p_instance, p_data, p_at, false, 1) on conflict do nothing $$;

revoke all on all functions in schema public from public;
grant execute on function sign_in_find(text), sign_in_failed(uuid, integer, timestamptz), sign_in_succeeded(uuid),
    viewer_find(uuid, uuid), password_link_find(bytea, timestamptz), password_link_use(bytea, text, timestamptz)
    to ${role}_public;
grant execute on function viewer_find(uuid, uuid), password_set(uuid, text, timestamptz),
    password_link_create(text, bytea, timestamptz, timestamptz) to ${role}_system;
grant execute on function own_password_hash(), own_password_set(text, timestamptz) to ${role}_customer, ${role}_staff;
grant execute on function audit_record(uuid, text, text, text, text, uuid, jsonb, text, text),
    enqueue(text, text, bytea, timestamptz) to ${role}_customer, ${role}_staff, ${role}_public, ${role}_system;
-- The second login, for sessions and background work alone.
grant usage on schema work to ${role}_jobs;
grant select, insert, update, delete on all tables in schema work to ${role}_jobs;
