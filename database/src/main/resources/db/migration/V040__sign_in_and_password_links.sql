-- A lock that has run its time starts the count anew: else the first slip of the pen after it would lock again.
drop function sign_in_failed(uuid, integer, timestamptz);
create function sign_in_failed(p_account uuid, p_limit integer, p_now timestamptz, p_locked_until timestamptz)
    returns boolean language sql security definer set search_path = public, pg_temp as $$
    update credential set
        failures = case when locked_until <= p_now then 1 else failures + 1 end,
        locked_until = case when locked_until <= p_now then null
                            when failures + 1 >= p_limit then p_locked_until else locked_until end
     where account_id = p_account returning failures >= p_limit $$;

-- With what belongs to the person and must not stand in a password.
drop function password_link_find(bytea, timestamptz);
create function password_link_find(p_token_hash bytea, p_now timestamptz)
    returns table (account_id uuid, mail text, family_name text, given_name text, customer_name text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.mail, a.family_name, a.given_name, coalesce(c.name, '')
      from password_link l join account a on a.id = l.account_id left join customer c on c.id = a.customer_id
     where l.token_hash = p_token_hash and l.used_at is null and l.expires_at > p_now and a.status = 'ACTIVE' $$;

-- What the viewer may see, in words, over all organisations that he can bring into view: row policies show one at a time.
create function own_reach()
    returns table (customer_name text, home boolean, whole boolean, engagement_name text, group_name text, shows_money boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.name, true, true, null, null, a.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER')
      from account a join customer c on c.id = a.customer_id where a.id = viewer_account() and a.scope = 'WHOLE'
    union all
    select c.name, c.id = a.customer_id, false, e.name, g.name,
        a.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER') and (c.id = a.customer_id or g.shows_money_to_other_companies)
      from account a join membership m on m.account_id = a.id join engagement_group g on g.id = m.group_id
      join engagement e on e.id = g.engagement_id join customer c on c.id = g.customer_id
     where a.id = viewer_account() and not (c.id = a.customer_id and a.scope = 'WHOLE')
     order by 2 desc, 1, 4 $$;

revoke all on function sign_in_failed(uuid, integer, timestamptz, timestamptz), password_link_find(bytea, timestamptz), own_reach()
    from public;
grant execute on function sign_in_failed(uuid, integer, timestamptz, timestamptz), password_link_find(bytea, timestamptz)
    to ${role}_public;
grant execute on function own_reach() to ${role}_customer, ${role}_staff;
