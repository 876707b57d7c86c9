-- Who follows an inquiry beside those whom it concerns anyway (M1.10), and how far each person has read it.

create table inquiry_watch (
    inquiry_id      uuid not null,
    customer_id     uuid not null,
    account_id      uuid not null references account,
    account_name    text not null,
    staff           boolean not null,
    added_by        uuid not null references account,
    added_at        timestamptz not null,
    primary key (inquiry_id, account_id),
    constraint inquiry_watch_inquiry foreign key (inquiry_id, customer_id) references inquiry (id, customer_id)
);
create index inquiry_watch_by_account on inquiry_watch (account_id, inquiry_id);
create index inquiry_watch_by_adder on inquiry_watch (added_by);

-- The time of the newest entry that the person had before him. By it, later ones are unread.
create table inquiry_seen (
    account_id   uuid not null references account,
    inquiry_id   uuid not null references inquiry,
    seen_at      timestamptz not null,
    primary key (account_id, inquiry_id)
);
create index inquiry_seen_by_inquiry on inquiry_seen (inquiry_id);

-- All customers' accounts for which an inquiry exists, whichever organisation they have to bring into view for it: the policy
-- of the table inquiry, asked for many viewers at once. For the functions below only.
create function inquiry_readers(p_inquiry uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id from inquiry i join account a on a.status = 'ACTIVE' and a.customer_id = i.customer_id
     where i.id = p_inquiry
       and (not i.money or a.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER'))
       and ((a.scope = 'WHOLE' and not exists (
                select from membership m join engagement_group g on g.id = m.group_id
                 where m.account_id = a.id and g.customer_id = a.customer_id))
            or exists (
                select from membership m join engagement_group g on g.id = m.group_id
                 where m.account_id = a.id and g.engagement_id = i.engagement_id))
    union
    select a.id from inquiry i join engagement_group g on g.engagement_id = i.engagement_id
      join membership m on m.group_id = g.id
      join account a on a.id = m.account_id and a.status = 'ACTIVE' and a.customer_id <> i.customer_id
     where i.id = p_inquiry
       and (not i.money or (g.shows_money_to_other_companies and a.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER'))) $$;

-- The viewer's colleagues whom he may have told of an inquiry: those of his own company for whom it exists, if it does for him.
create function inquiry_colleagues(p_inquiry uuid) returns table (account_id uuid, account_name text, department text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.family_name || ' ' || a.given_name, a.department
      from account me join account a on a.customer_id = me.customer_id and a.id <> me.id
     where me.id = viewer_account()
       and a.id in (select inquiry_readers(p_inquiry))
       and me.id in (select inquiry_readers(p_inquiry))
     order by a.family_name_kana, a.given_name_kana, a.id $$;

-- Names are those of the accounts, and who adds somebody adds him in his own name, whatever the program says.
create function inquiry_watch_names() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    select a.family_name || ' ' || a.given_name, a.customer_id is null into new.account_name, new.staff
      from account a where a.id = new.account_id;
    new.added_by := coalesce(viewer_account(), new.account_id);
    return new;
end $$;
create trigger inquiry_watch_names before insert on inquiry_watch for each row execute function inquiry_watch_names();

alter table inquiry_watch enable row level security;
alter table inquiry_seen enable row level security;
grant select, insert, update, delete on inquiry_watch, inquiry_seen to ${role}_system;
create policy inquiry_watch_system on inquiry_watch for all to ${role}_system using (true) with check (true);
create policy inquiry_seen_system on inquiry_seen for all to ${role}_system using (true) with check (true);

-- Where the inquiry exists, its watchers do; which of the vendor's people watch is the vendor's own matter.
grant select, insert, delete on inquiry_watch to ${role}_customer, ${role}_staff;
create policy inquiry_watch_in_view on inquiry_watch for select to ${role}_customer
    using (not staff and exists (select from inquiry i where i.id = inquiry_id));
create policy inquiry_watch_staff on inquiry_watch for select to ${role}_staff using (true);
-- Oneself; and of colleagues, the reporter those whom he may name.
create policy inquiry_watch_add on inquiry_watch for insert to ${role}_customer
    with check (exists (select from inquiry i where i.id = inquiry_id
            and (i.reporter_id = (select viewer_account()) or account_id = (select viewer_account())))
        and (account_id = (select viewer_account())
            or account_id in (select c.account_id from inquiry_colleagues(inquiry_id) c)));
create policy inquiry_watch_staff_add on inquiry_watch for insert to ${role}_staff
    with check (account_id = (select viewer_account()));
create policy inquiry_watch_remove on inquiry_watch for delete to ${role}_customer
    using (not staff and exists (select from inquiry i where i.id = inquiry_id
        and (i.reporter_id = (select viewer_account()) or account_id = (select viewer_account()))));
create policy inquiry_watch_staff_remove on inquiry_watch for delete to ${role}_staff
    using (account_id = (select viewer_account()));

grant select, insert, update on inquiry_seen to ${role}_customer, ${role}_staff;
create policy inquiry_seen_own on inquiry_seen for all to ${role}_customer, ${role}_staff
    using (account_id = (select viewer_account()))
    with check (account_id = (select viewer_account()) and exists (select from inquiry i where i.id = inquiry_id));

revoke all on function inquiry_readers(uuid), inquiry_colleagues(uuid), inquiry_watch_names() from public;
grant execute on function inquiry_colleagues(uuid) to ${role}_customer, ${role}_staff;
