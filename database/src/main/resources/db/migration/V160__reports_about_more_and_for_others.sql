-- M1.1: a report is about several devices, or about a service. Its first device stays in inquiry.device_id; the others stand
-- here, in the order in which they were named.
create table inquiry_device (
    inquiry_id    uuid not null,
    customer_id   uuid not null,
    device_id     uuid not null,
    position      integer not null,
    primary key (inquiry_id, device_id),
    constraint inquiry_device_inquiry foreign key (inquiry_id, customer_id) references inquiry (id, customer_id),
    constraint inquiry_device_device foreign key (device_id, customer_id) references device (id, customer_id)
);
create index inquiry_device_by_device on inquiry_device (device_id, inquiry_id);

alter table inquiry
    add column service text check (service in (
        'PRODUCT_MAINTENANCE', 'HARDWARE_MAINTENANCE', 'SOFTWARE_MAINTENANCE', 'NETWORK_ADVANCED_SUPPORT', 'MANAGED_SERVICE')),
    -- On whose behalf it was reported (M1.10). The name is written down as it was: people leave.
    add column behalf_of_id uuid references account,
    add column behalf_of_name text,
    add constraint inquiry_behalf_has_name check ((behalf_of_id is null) = (behalf_of_name is null)),
    add constraint inquiry_behalf_of_another check (behalf_of_id <> reporter_id);
create index inquiry_by_behalf on inquiry (behalf_of_id) where behalf_of_id is not null;

-- A report names one engagement (M6.3), whatever the program says. No lock: a device that moves meanwhile is merely not there
-- for those of the former engagement, as after any later move, and two locks on devices could wait for each other.
create function inquiry_device_place() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from inquiry i join device d on d.customer_id = i.customer_id
     where i.id = new.inquiry_id and i.customer_id = new.customer_id and d.id = new.device_id
       and d.engagement_id is not distinct from i.engagement_id and i.device_id <> d.id;
    if not found then
        raise foreign_key_violation using message = 'the device does not stand where the inquiry stands';
    end if;
    return new;
end $$;
create trigger inquiry_device_place before insert on inquiry_device for each row execute function inquiry_device_place();

alter table inquiry_device enable row level security;
grant select, insert, update, delete on inquiry_device to ${role}_system;
create policy inquiry_device_system on inquiry_device for all to ${role}_system using (true) with check (true);
grant select, insert on inquiry_device to ${role}_customer;
grant select on inquiry_device to ${role}_staff;
create policy inquiry_device_staff on inquiry_device for select to ${role}_staff using (true);
-- A device may have moved to another engagement since: then it is no longer there for those of this one.
create policy inquiry_device_in_view on inquiry_device for select to ${role}_customer
    using (exists (select from inquiry i where i.id = inquiry_id) and exists (select from device d where d.id = device_id));
create policy inquiry_device_own on inquiry_device for insert to ${role}_customer
    with check (exists (select from inquiry i where i.id = inquiry_id and i.reporter_id = (select viewer_account()))
        and exists (select from device d where d.id = device_id));

-- As inquiry_readers, of a place in which there is no inquiry yet.
create function place_readers(p_customer uuid, p_engagement uuid, p_money boolean) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id from account a
     where a.customer_id = p_customer and a.status = 'ACTIVE'
       and (not p_money or a.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER'))
       and ((a.scope = 'WHOLE' and not exists (
                select from membership m join engagement_group g on g.id = m.group_id
                 where m.account_id = a.id and g.customer_id = a.customer_id))
            or exists (
                select from membership m join engagement_group g on g.id = m.group_id
                 where m.account_id = a.id and g.engagement_id = p_engagement))
    union
    select a.id from engagement_group g
      join membership m on m.group_id = g.id
      join account a on a.id = m.account_id and a.status = 'ACTIVE' and a.customer_id <> p_customer
     where g.engagement_id = p_engagement
       and (not p_money or (g.shows_money_to_other_companies and a.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER'))) $$;

create or replace function inquiry_readers(p_inquiry uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select r.id from inquiry i cross join lateral place_readers(i.customer_id, i.engagement_id, i.money) r (id)
     where i.id = p_inquiry $$;

-- The viewer's colleagues who would see a report at this place of the organisation in view: he may speak for one of them, and
-- have others told.
create function report_colleagues(p_engagement uuid, p_money boolean)
    returns table (account_id uuid, account_name text, department text)
    language sql stable security definer set search_path = public, pg_temp as $$
    with readers as materialized (select r.id from place_readers(viewer_customer(), p_engagement, p_money) r (id))
    select a.id, a.family_name || ' ' || a.given_name, a.department
      from account me join account a on a.customer_id = me.customer_id and a.id <> me.id
     where me.id = viewer_account()
       and a.id in (select id from readers) and me.id in (select id from readers)
     order by a.family_name_kana, a.given_name_kana, a.id $$;

-- After inquiry_place: triggers fire in the order of their names.
create function inquiry_represents() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    new.behalf_of_name := null;
    if new.behalf_of_id is not null then
        select a.family_name || ' ' || a.given_name into new.behalf_of_name
          from account a join account r on r.id = new.reporter_id and r.customer_id = a.customer_id
         where a.id = new.behalf_of_id
           and a.id in (select p.id from place_readers(new.customer_id, new.engagement_id, new.money) p (id));
        if not found then
            raise foreign_key_violation using message = 'the inquiry does not exist for whom it is reported for';
        end if;
    end if;
    return new;
end $$;
create trigger inquiry_represents before insert on inquiry for each row execute function inquiry_represents();

-- M1.9: whom to ask about what the portal does not take in. Only of one's own company.
create function own_sales_representative() returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.family_name || ' ' || s.given_name
      from account me join customer c on c.id = me.customer_id and c.id = viewer_customer()
      join account s on s.id = c.sales_representative_id and s.status = 'ACTIVE'
     where me.id = viewer_account() $$;

revoke all on function inquiry_device_place(), place_readers(uuid, uuid, boolean), report_colleagues(uuid, boolean),
    inquiry_represents(), own_sales_representative() from public;
grant execute on function report_colleagues(uuid, boolean), own_sales_representative() to ${role}_customer;
