-- What proves a person besides the password. No role may read these tables, as with credential: each function does one
-- thing, for the viewer himself or for who is not signed in yet.

-- The secret is encrypted by the program; the key is not in the database.
create table totp (
    account_id      uuid primary key references account,
    secret          bytea not null,
    last_step       bigint not null,
    confirmed_at    timestamptz not null
);

create table recovery_code (
    account_id      uuid not null references account,
    code_hash       bytea not null,
    made_at         timestamptz not null,
    used_at         timestamptz,
    primary key (account_id, code_hash)
);

create table passkey (
    credential_id        bytea primary key,
    account_id           uuid not null references account,
    name                 text not null,
    public_key           bytea not null,
    attestation_object   bytea not null,
    signature_count      bigint not null,
    transports           text not null,
    backup_eligible      boolean not null,
    backup_state         boolean not null,
    created_at           timestamptz not null,
    last_used_at         timestamptz
);
create index passkey_by_account on passkey (account_id);

-- Apart from credential: a new password by mail opens that lock, but proves nothing about the second factor.
create table factor_lock (
    account_id      uuid primary key references account,
    failures        integer not null default 0,
    locked_until    timestamptz
);

-- What is demanded of the accounts of a customer, or of a role of vendor staff, when they sign in.
create table sign_in_rule (
    id                uuid primary key,
    customer_id       uuid references customer,
    staff_kind        text check (staff_kind in ('SERVICE_DESK', 'SUPPORT_ENGINEER', 'SERVICE_COORDINATOR',
        'SALES_REPRESENTATIVE', 'PORTAL_ADMINISTRATOR')),
    factor            boolean not null,
    ranges            text[] not null,
    version           integer not null default 1,
    changed_at        timestamptz not null,
    changed_by_name   text not null,
    constraint sign_in_rule_of_customer unique (customer_id),
    constraint sign_in_rule_of_role unique (staff_kind),
    constraint sign_in_rule_of_one check (num_nonnulls(customer_id, staff_kind) = 1)
);

do $$
declare t text;
begin
    foreach t in array array['totp', 'recovery_code', 'passkey', 'factor_lock', 'sign_in_rule'] loop
        execute format('alter table %I enable row level security', t);
    end loop;
end $$;

grant select, insert on sign_in_rule to ${role}_staff;
grant update (factor, ranges, version, changed_at, changed_by_name) on sign_in_rule to ${role}_staff;
create policy sign_in_rule_administrator on sign_in_rule for all to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR') with check ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');

-- The networks from which an account may sign in; none means all.
create function sign_in_ranges(p_account uuid) returns text[]
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select r.ranges from account a join sign_in_rule r on r.customer_id = a.customer_id or r.staff_kind = a.kind
      where a.id = p_account), '{}') $$;

create function own_factors()
    returns table (totp_since timestamptz, passkeys integer, codes_left integer, demanded boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select (select confirmed_at from totp t where t.account_id = a.id),
        (select count(*)::integer from passkey p where p.account_id = a.id),
        (select count(*)::integer from recovery_code c where c.account_id = a.id and c.used_at is null),
        exists (select from sign_in_rule r where r.factor and (r.customer_id = a.customer_id or r.staff_kind = a.kind))
      from account a where a.id = viewer_account() $$;

-- Counts a try before it is looked at, so that a hundred at the same time count too; false while the lock lasts.
create function own_factor_try(p_limit integer, p_now timestamptz, p_locked_until timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    known factor_lock;
    tries integer;
begin
    insert into factor_lock (account_id) values (viewer_account()) on conflict do nothing;
    select * into known from factor_lock where account_id = viewer_account() for update;
    if known.locked_until > p_now then
        return false;
    end if;
    tries := case when known.locked_until is null then known.failures + 1 else 1 end;
    update factor_lock set failures = tries, locked_until = case when tries >= p_limit then p_locked_until end
     where account_id = viewer_account();
    return true;
end $$;
create function own_factor_right() returns void language sql security definer set search_path = public, pg_temp as
    $$ update factor_lock set failures = 0, locked_until = null where account_id = viewer_account() $$;

create function own_totp() returns bytea language sql stable security definer set search_path = public, pg_temp as
    $$ select secret from totp where account_id = viewer_account() $$;
create function own_totp_set(p_secret bytea, p_step bigint, p_now timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into totp (account_id, secret, last_step, confirmed_at) values (viewer_account(), p_secret, p_step, p_now)
    on conflict (account_id) do update set secret = excluded.secret, last_step = excluded.last_step,
        confirmed_at = excluded.confirmed_at $$;
-- Each code counts once: false for a step that has counted already, or an earlier one.
create function own_totp_step(p_step bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update totp set last_step = p_step where account_id = viewer_account() and last_step < p_step;
    return found;
end $$;
-- Without a factor there is nothing to recover.
create function own_recovery_codes_drop() returns void language sql security definer set search_path = public, pg_temp as $$
    delete from recovery_code where account_id = viewer_account()
       and not exists (select from totp where account_id = viewer_account())
       and not exists (select from passkey where account_id = viewer_account()) $$;
create function own_totp_remove() returns void language sql security definer set search_path = public, pg_temp as $$
    delete from totp where account_id = viewer_account();
    select own_recovery_codes_drop() $$;

create function own_recovery_codes_set(p_hashes bytea[], p_now timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from recovery_code where account_id = viewer_account();
    insert into recovery_code (account_id, code_hash, made_at) select viewer_account(), h, p_now from unnest(p_hashes) h $$;
create function own_recovery_code_use(p_hash bytea, p_now timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update recovery_code set used_at = p_now
     where account_id = viewer_account() and code_hash = p_hash and used_at is null;
    return found;
end $$;

create function own_passkeys() returns setof passkey language sql stable security definer set search_path = public, pg_temp as
    $$ select * from passkey where account_id = viewer_account() order by created_at $$;
create function own_passkey_add(p_credential_id bytea, p_name text, p_public_key bytea, p_attestation_object bytea,
        p_signature_count bigint, p_transports text, p_backup_eligible boolean, p_backup_state boolean, p_now timestamptz)
    returns void language sql security definer set search_path = public, pg_temp as $$
    insert into passkey values (p_credential_id, viewer_account(), p_name, p_public_key, p_attestation_object,
        p_signature_count, p_transports, p_backup_eligible, p_backup_state, p_now, null) $$;
create function own_passkey_remove(p_credential_id bytea) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from passkey where account_id = viewer_account() and credential_id = p_credential_id;
    if found then
        perform own_recovery_codes_drop();
        return true;
    end if;
    return false;
end $$;
create function passkey_find(p_credential_id bytea) returns setof passkey
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.* from passkey p join account a on a.id = p.account_id
     where p.credential_id = p_credential_id and a.status = 'ACTIVE' $$;
create function passkey_used(p_credential_id bytea, p_signature_count bigint, p_backup_state boolean, p_now timestamptz)
    returns void language sql security definer set search_path = public, pg_temp as $$
    update passkey set signature_count = p_signature_count, backup_state = p_backup_state, last_used_at = p_now
     where credential_id = p_credential_id $$;

create function factor_drop(p_account uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from totp where account_id = p_account;
    delete from recovery_code where account_id = p_account;
    delete from passkey where account_id = p_account;
    delete from factor_lock where account_id = p_account $$;

-- For somebody who has lost his telephone and his recovery codes. Never for oneself: that would be a way around the
-- factor. A customer's administrators may within M5.4: only in their own company, nobody who has more than they have.
create function factor_reset(p_account uuid) returns table (mail text, customer_id uuid)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me account;
    other account;
begin
    select * into me from account where id = viewer_account();
    select * into other from account where id = p_account;
    if me.id is null or other.id is null or me.id = other.id then
        return;
    end if;
    if me.kind <> 'PORTAL_ADMINISTRATOR' and not coalesce(me.customer_id = other.customer_id
            and (me.scope = 'WHOLE' or other.scope = 'ENGAGEMENTS')
            and (me.kind = 'USER_ADMINISTRATOR'
                or (me.kind = 'INQUIRY_ADMINISTRATOR' and other.kind in ('INQUIRY_ADMINISTRATOR', 'INQUIRY_AGENT'))),
            false) then
        return;
    end if;
    perform factor_drop(p_account);
    return query select other.mail, other.customer_id;
end $$;

grant execute on function sign_in_ranges(uuid), passkey_find(bytea), passkey_used(bytea, bigint, boolean, timestamptz)
    to ${role}_public;
grant execute on function own_factors(), own_factor_try(integer, timestamptz, timestamptz), own_factor_right(), own_totp(),
    own_totp_set(bytea, bigint, timestamptz), own_totp_step(bigint), own_totp_remove(),
    own_recovery_codes_set(bytea[], timestamptz), own_recovery_code_use(bytea, timestamptz), own_passkeys(),
    own_passkey_add(bytea, text, bytea, bytea, bigint, text, boolean, boolean, timestamptz), own_passkey_remove(bytea),
    factor_reset(uuid) to ${role}_customer, ${role}_staff;
grant execute on function factor_drop(uuid) to ${role}_system;
