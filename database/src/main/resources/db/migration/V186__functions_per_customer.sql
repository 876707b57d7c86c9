-- M5.5: which functions of the portal a customer uses. What nobody has switched off is on.
create table customer_function (
    customer_id       uuid not null references customer,
    function          text not null check (function in ('INCIDENT_INTAKE', 'ELECTRONIC_DOCUMENTS', 'RENEWAL')),
    is_on             boolean not null,
    changed_at        timestamptz not null,
    changed_by_name   text not null,
    primary key (customer_id, function)
);

-- A user administrator asks for a change, staff carry it out or say why not.
create table function_request (
    id                uuid primary key,
    customer_id       uuid not null references customer,
    account_id        uuid not null references account,
    account_name      text not null,
    function          text not null check (function in ('INCIDENT_INTAKE', 'ELECTRONIC_DOCUMENTS', 'RENEWAL')),
    is_on             boolean not null,
    reason            text not null,
    asked_at          timestamptz not null,
    granted           boolean,
    answer            text not null default '',
    decided_at        timestamptz,
    decided_by_name   text not null default '',
    constraint function_request_decided check ((granted is null) = (decided_at is null))
);
create index function_request_by_customer on function_request (customer_id, asked_at desc);
create unique index function_request_open on function_request (customer_id, function) where decided_at is null;
create index function_request_by_account on function_request (account_id);

alter table customer_function enable row level security;
alter table function_request enable row level security;
grant select, insert, update, delete on customer_function, function_request to ${role}_system;
create policy customer_function_system on customer_function for all to ${role}_system using (true) with check (true);
create policy function_request_system on function_request for all to ${role}_system using (true) with check (true);

grant select on customer_function to ${role}_customer;
create policy customer_function_in_view on customer_function for select to ${role}_customer
    using (customer_id = (select viewer_customer()));
grant select, insert, update on customer_function to ${role}_staff;
create policy customer_function_staff on customer_function for select to ${role}_staff using (true);
create policy customer_function_add on customer_function for insert to ${role}_staff
    with check ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');
create policy customer_function_change on customer_function for update to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR') with check ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');

grant select, insert on function_request to ${role}_customer;
create policy function_request_administered on function_request for select to ${role}_customer
    using (customer_id = (select administered_company()) and (select viewer_kind()) = 'USER_ADMINISTRATOR'
        and (select viewer_whole()));
create policy function_request_ask on function_request for insert to ${role}_customer
    with check (customer_id = (select administered_company()) and (select viewer_kind()) = 'USER_ADMINISTRATOR'
        and (select viewer_whole()) and account_id = (select viewer_account()) and decided_at is null);
grant select, update (granted, answer, decided_at, decided_by_name) on function_request to ${role}_staff;
create policy function_request_staff on function_request for select to ${role}_staff using (true);
create policy function_request_decide on function_request for update to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR') with check ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');

-- With incident intake off, what belongs to inquiries does not exist for the customer, whatever else lets him see it.
create function viewer_intake() returns boolean language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('portal.intake', true), '')::boolean, false) $$;
grant execute on function viewer_intake() to ${role}_customer, ${role}_staff, ${role}_public, ${role}_system;
do $$
declare t text;
begin
    foreach t in array array['inquiry', 'inquiry_entry', 'attachment', 'inquiry_watch', 'inquiry_device', 'report_draft',
        'visit', 'visit_engineer', 'part', 'dispatch_step', 'outage'] loop
        execute format('create policy %I on %I as restrictive for all to ${role}_customer using ((select viewer_intake()))',
            t || '_intake', t);
    end loop;
end $$;

-- As before, and which functions the organisation in view uses.
drop function viewer_find(uuid, uuid);
create function viewer_find(p_account uuid, p_organisation uuid)
    returns table (account_id uuid, kind text, mail text, family_name text, given_name text, language text,
        home_id uuid, customer_id uuid, customer_code text, customer_name text, whole boolean, engagements uuid[],
        money_engagements uuid[], functions text[], organisation_ids uuid[], organisation_names text[],
        unread_notices integer)
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
    ), found as (
        select me.id, me.kind, me.mail, me.family_name, me.given_name, me.language, me.customer_id as home_id,
            chosen.id as customer_id, chosen.code, chosen.name,
            coalesce(chosen.home and me.scope = 'WHOLE'
                and not exists (select from groups where groups.customer_id = me.customer_id), false) as whole,
            coalesce((select array_agg(engagement_id) from groups where groups.customer_id = chosen.id), '{}') as engagements,
            coalesce((select array_agg(engagement_id) from groups where groups.customer_id = chosen.id and shows_money
                and me.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER')), '{}') as money_engagements,
            array(select f from unnest('{INCIDENT_INTAKE,ELECTRONIC_DOCUMENTS,RENEWAL}'::text[]) f where not exists (
                select from customer_function o where o.customer_id = chosen.id and o.function = f and not o.is_on)) as functions
          from me left join chosen on true
    )
    select f.*,
        coalesce((select array_agg(o.id order by o.home desc, o.code) from organisations o), '{}'),
        coalesce((select array_agg(o.name order by o.home desc, o.code) from organisations o), '{}'),
        (select count(*)::integer from (
            select from notice n left join inquiry i on i.id = n.inquiry_id
             where n.recipient_id = f.id and n.topic is not null and n.read_at is null
               and (n.inquiry_id is null or f.home_id is null
                   or (i.customer_id = f.customer_id and 'INCIDENT_INTAKE' = any(f.functions)
                       and (f.whole or i.engagement_id = any(f.engagements))
                       and (not i.money or (f.whole and f.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER'))
                           or i.engagement_id = any(f.money_engagements))))
             limit 10) unread)
      from found f $$;
revoke all on function viewer_find(uuid, uuid) from public;
grant execute on function viewer_find(uuid, uuid) to ${role}_public, ${role}_system;
