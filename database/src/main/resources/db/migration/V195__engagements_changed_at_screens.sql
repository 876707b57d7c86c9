-- M6.1–M6.4: engagements, groups and members are changed at screens: all of it by the portal administrator, while whoever
-- decides on an application may set up what it asks for, a sales representative for own customers only (M5.7).
alter table engagement add column version integer not null default 1;
alter table engagement add column search_key text generated always as (search_fold(name)) stored;
alter table engagement_group add column search_key text generated always as (search_fold(name)) stored;
create index engagement_by_name on engagement (name, id);

create function viewer_sets_up(p_customer uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
    select viewer_kind() in ('PORTAL_ADMINISTRATOR', 'SERVICE_DESK')
        or viewer_kind() = 'SALES_REPRESENTATIVE' and exists (
            select from customer c where c.id = p_customer and c.sales_representative_id = viewer_account()) $$;
grant execute on function viewer_sets_up(uuid) to ${role}_staff;

grant insert, delete on engagement, engagement_group, membership to ${role}_staff;
grant update (name, version) on engagement to ${role}_staff;
grant update (name, shows_money_to_other_companies) on engagement_group to ${role}_staff;
grant update (engagement_id) on contract to ${role}_staff;

create policy engagement_staff_add on engagement for insert to ${role}_staff with check (viewer_sets_up(customer_id));
create policy engagement_administrator_change on engagement for update to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR') with check ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');
create policy engagement_administrator_remove on engagement for delete to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');
create policy engagement_group_staff_add on engagement_group for insert to ${role}_staff
    with check (viewer_sets_up(customer_id));
create policy engagement_group_administrator_change on engagement_group for update to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR') with check ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');
create policy engagement_group_administrator_remove on engagement_group for delete to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');

-- Only the company's own people, and those of the customers to whom it resells (M6.4).
create policy membership_staff_add on membership for insert to ${role}_staff
    with check (exists (
        select from engagement_group g, account a join customer c on c.id = a.customer_id
         where g.id = group_id and a.id = account_id and g.customer_id in (c.id, c.reseller_id)
           and viewer_sets_up(g.customer_id)));
create policy membership_administrator_remove on membership for delete to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');

-- Who sets up places what stands nowhere yet; moving is the administrator's.
create policy contract_staff_place on contract for update to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR' or engagement_id is null and viewer_sets_up(customer_id))
    with check (viewer_sets_up(customer_id));

-- A user administrator who sees all of his company sees who is in its groups.
create policy membership_of_company on membership for select to ${role}_customer
    using ((select viewer_whole()) and (select viewer_kind()) = 'USER_ADMINISTRATOR'
        and exists (select from engagement_group g where g.id = group_id));

-- The members of a group with name and company, those of other companies among them, whose accounts customers cannot read.
create function engagement_members(p_engagement uuid)
    returns table (account_id uuid, mail text, family_name text, given_name text, kind text, active boolean,
        customer_code text, customer_name text, home boolean, memberships integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.mail, a.family_name, a.given_name, a.kind, a.status = 'ACTIVE', c.code, c.name, c.id = g.customer_id,
        (select count(*)::integer from membership o join engagement_group og on og.id = o.group_id
          where o.account_id = a.id and og.customer_id = a.customer_id)
      from engagement_group g join membership m on m.group_id = g.id join account a on a.id = m.account_id
      join customer c on c.id = a.customer_id
     where g.engagement_id = p_engagement and (
        viewer_kind() in ('SERVICE_DESK', 'SUPPORT_ENGINEER', 'SERVICE_COORDINATOR', 'SALES_REPRESENTATIVE',
            'PORTAL_ADMINISTRATOR')
        or viewer_kind() = 'USER_ADMINISTRATOR' and viewer_whole() and g.customer_id = viewer_customer())
     order by c.id <> g.customer_id, c.code, a.mail $$;

-- Which of these addresses are accounts that a group of the customer may take in. Staff are told of strangers too; a
-- customer's administrator learns of nobody but his own people and those of the customers to whom his company resells.
create function engagement_candidates(p_customer uuid, p_mails text[])
    returns table (mail text, account_id uuid, customer_id uuid, customer_name text, home boolean, allowed boolean, whole boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.mail, a.id, a.customer_id, c.name, coalesce(a.customer_id = p_customer, false),
        coalesce(p_customer in (c.id, c.reseller_id), false), a.scope = 'WHOLE'
      from account a left join customer c on c.id = a.customer_id
     where a.mail = any (p_mails) and (
        viewer_kind() in ('SERVICE_DESK', 'SUPPORT_ENGINEER', 'SERVICE_COORDINATOR', 'SALES_REPRESENTATIVE',
            'PORTAL_ADMINISTRATOR')
        or viewer_kind() in ('USER_ADMINISTRATOR', 'INQUIRY_ADMINISTRATOR') and viewer_whole()
            and p_customer = viewer_customer() and p_customer in (c.id, c.reseller_id)) $$;
grant execute on function engagement_members(uuid), engagement_candidates(uuid, text[]) to ${role}_customer, ${role}_staff;

-- The whole company again, or engagements only; while an account is in a group of its own company it stays under control.
create function account_scope_set(p_account uuid, p_scope text) returns boolean
    language sql security definer set search_path = public, pg_temp as $$
    update account a set scope = p_scope, version = version + 1
     where a.id = p_account and a.customer_id is not null and a.scope <> p_scope
       and viewer_kind() = 'PORTAL_ADMINISTRATOR'
       and (p_scope = 'ENGAGEMENTS' or not exists (
            select from membership m join engagement_group g on g.id = m.group_id
             where m.account_id = a.id and g.customer_id = a.customer_id))
    returning true $$;
grant execute on function account_scope_set(uuid, text) to ${role}_staff;
