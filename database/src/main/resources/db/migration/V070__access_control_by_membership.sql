-- M6.3: whoever is put into a group of his own company is under access control, whatever his scope was, and stays so after
-- leaving his last group: he then sees nothing until staff set his scope.
create function membership_controls() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update account a set scope = 'ENGAGEMENTS' from engagement_group g
     where a.id = new.account_id and g.id = new.group_id and g.customer_id = a.customer_id and a.scope <> 'ENGAGEMENTS';
    return null;
end $$;
create trigger membership_controls after insert on membership for each row execute function membership_controls();

-- Both as before, but a scope set to WHOLE while the account is still in a group of its own company does not lift the control.
create or replace function viewer_find(p_account uuid, p_organisation uuid)
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
        coalesce(chosen.home and me.scope = 'WHOLE'
            and not exists (select from groups where groups.customer_id = me.customer_id), false),
        coalesce((select array_agg(engagement_id) from groups where groups.customer_id = chosen.id), '{}'),
        coalesce((select array_agg(engagement_id) from groups where groups.customer_id = chosen.id and shows_money
            and me.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER')), '{}'),
        coalesce((select array_agg(id order by home desc, code) from organisations), '{}'),
        coalesce((select array_agg(name order by home desc, code) from organisations), '{}')
      from me left join chosen on true $$;

create or replace function own_reach()
    returns table (customer_name text, home boolean, whole boolean, engagement_name text, group_name text, shows_money boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    with me as (
        select a.*, a.scope = 'WHOLE' and not exists (
            select from membership m join engagement_group g on g.id = m.group_id
             where m.account_id = a.id and g.customer_id = a.customer_id) as whole
          from account a where a.id = viewer_account()
    )
    select c.name, true, true, null, null, me.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER')
      from me join customer c on c.id = me.customer_id where me.whole
    union all
    select c.name, c.id = me.customer_id, false, e.name, g.name,
        me.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER') and (c.id = me.customer_id or g.shows_money_to_other_companies)
      from me join membership m on m.account_id = me.id join engagement_group g on g.id = m.group_id
      join engagement e on e.id = g.engagement_id join customer c on c.id = g.customer_id
     order by 2 desc, 1, 4 $$;
