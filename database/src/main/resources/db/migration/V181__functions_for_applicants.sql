-- What somebody without an account can do with an application: each function does one thing and tells nothing about
-- companies, contracts or accounts.

-- The same form sent twice is one application; only the first time is fresh.
create function application_file(p_id uuid, p_form_key uuid, p_day text, p_language text, p_mail text, p_name text,
        p_content jsonb, p_mails text[], p_search_key text, p_reference text, p_network text, p_now timestamptz)
    returns table (number text, fresh boolean)
    language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare made text;
begin
    insert into application (id, number, form_key, state, language, mail, content, mails, search_key, reference, network, filed_at)
    values (p_id, 'A-' || p_day || '-' || lpad(nextval('application_number')::text, 4, '0'), p_form_key, 'UNCONFIRMED',
        p_language, p_mail, p_content, p_mails, p_search_key, p_reference, p_network, p_now)
    on conflict (form_key) do nothing returning application.number into made;
    if made is not null then
        insert into application_step values (gen_random_uuid(), p_id, 'FILED', p_now, null, p_name, '', p_content);
    end if;
    return query select a.number, made is not null from application a where a.form_key = p_form_key;
end $$;

-- What a link is good for, with what the applicant himself has written. Nothing if it was used or altered, has expired, or
-- the application has gone on without it.
create function application_link_find(p_token_hash bytea, p_now timestamptz)
    returns table (purpose text, number text, language text, content text, question text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select l.purpose, a.number, a.language, a.content::text, coalesce((select s.text from application_step s
            where s.application_id = a.id and s.kind = 'ASKED' order by s.at desc limit 1), '')
      from application_link l join application a on a.id = l.application_id
     where l.token_hash = p_token_hash and l.used_at is null and l.expires_at > p_now
       and a.state = case l.purpose when 'CONFIRM' then 'UNCONFIRMED' else 'ASKED' end $$;

create function application_customer(p_reference text) returns uuid language sql stable security definer
    set search_path = public, pg_temp as $$
    select coalesce((select customer_id from contract where number = p_reference),
        (select id from customer where code = p_reference)) $$;

create function application_link_use(p_token_hash bytea, p_purpose text, p_now timestamptz) returns uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
declare found uuid;
begin
    update application_link l set used_at = p_now from application a
     where l.token_hash = p_token_hash and l.purpose = p_purpose and l.used_at is null and l.expires_at > p_now
       and a.id = l.application_id and a.state = case l.purpose when 'CONFIRM' then 'UNCONFIRMED' else 'ASKED' end
    returning l.application_id into found;
    update application_link set used_at = p_now where application_id = found and purpose = p_purpose and used_at is null;
    return found;
end $$;

-- From now on staff see it, beside the customer whose contract or code it names.
create function application_confirm(p_token_hash bytea, p_step uuid, p_now timestamptz)
    returns table (id uuid, number text, mail text)
    language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare found uuid;
begin
    found := application_link_use(p_token_hash, 'CONFIRM', p_now);
    update application a set state = 'OPEN', confirmed_at = p_now, customer_id = application_customer(a.reference)
     where a.id = found and a.state = 'UNCONFIRMED';
    insert into application_step
    select p_step, a.id, 'CONFIRMED', p_now, null, s.author_name, '', null
      from application a join application_step s on s.application_id = a.id and s.kind = 'FILED' where a.id = found;
    return query select a.id, a.number, a.mail from application a where a.id = found;
end $$;

create function application_answer(p_token_hash bytea, p_step uuid, p_name text, p_text text, p_content jsonb,
        p_mails text[], p_search_key text, p_reference text, p_now timestamptz)
    returns table (id uuid, number text, mail text)
    language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare found uuid;
begin
    found := application_link_use(p_token_hash, 'ANSWER', p_now);
    update application a set state = 'OPEN', content = p_content, mails = p_mails, search_key = p_search_key,
        reference = p_reference, customer_id = coalesce(a.customer_id, application_customer(p_reference)), version = a.version + 1
     where a.id = found;
    insert into application_step select p_step, found, 'ANSWERED', p_now, null, p_name, p_text, p_content where found is not null;
    return query select a.id, a.number, a.mail from application a where a.id = found;
end $$;

-- Made while the mail is written, by the program itself.
create function application_link_create(p_application uuid, p_purpose text, p_token_hash bytea, p_now timestamptz,
        p_expires_at timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into application_link values (p_token_hash, p_application, p_purpose, p_now, p_expires_at, null) $$;

revoke all on function application_file(uuid, uuid, text, text, text, text, jsonb, text[], text, text, text, timestamptz),
    application_link_find(bytea, timestamptz), application_customer(text), application_link_use(bytea, text, timestamptz),
    application_confirm(bytea, uuid, timestamptz),
    application_answer(bytea, uuid, text, text, jsonb, text[], text, text, timestamptz),
    application_link_create(uuid, text, bytea, timestamptz, timestamptz) from public;
grant execute on function application_file(uuid, uuid, text, text, text, text, jsonb, text[], text, text, text, timestamptz),
    application_link_find(bytea, timestamptz), application_confirm(bytea, uuid, timestamptz),
    application_answer(bytea, uuid, text, text, jsonb, text[], text, text, timestamptz) to ${role}_public;
grant execute on function application_link_create(uuid, text, bytea, timestamptz, timestamptz) to ${role}_system;
