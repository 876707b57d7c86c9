-- Links that were used or have run out prove nobody any more; even their hashes are not kept.
create function password_link_forget(p_before timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from password_link where coalesce(used_at, expires_at) < p_before $$;
grant execute on function password_link_forget(timestamptz) to ${role}_system;
