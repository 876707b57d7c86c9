-- Notices are read in the portal too (M7.1), and each person chooses how he is told of what.

alter table notice add column customer_id uuid references customer;
alter table notice add column inquiry_id uuid references inquiry;
alter table notice add column reference text not null default '';
alter table notice add column topic text;
alter table notice add column path text;
alter table notice add column read_at timestamptz;
alter table notice add column digest_id uuid;
-- Held: waits for the daily digest. Digest: went with it. Kept: stands in the portal only. Unwanted: the person chose so.
alter table notice drop constraint notice_outcome_check;
alter table notice add constraint notice_outcome_check
    check (outcome in ('SENT', 'WITHHELD', 'REFUSED', 'HELD', 'DIGEST', 'KEPT', 'UNWANTED'));
create index notice_inbox on notice (recipient_id, created_at desc, id desc) where topic is not null;
create index notice_unread on notice (recipient_id) where topic is not null and read_at is null;
create index notice_held on notice (recipient_id, customer_id) where outcome = 'HELD';
create index notice_by_digest on notice (digest_id) where digest_id is not null;
create index notice_by_inquiry on notice (inquiry_id, recipient_id);
create index notice_by_customer on notice (customer_id);

create table notice_choice (
    account_id   uuid not null references account,
    event        text not null,
    way          text not null check (way in ('MAIL', 'DAILY', 'PORTAL', 'NONE')),
    primary key (account_id, event)
);
create table notice_digest_hour (
    account_id   uuid primary key references account,
    hour         integer not null check (hour between 0 and 23)
);

-- A notice of an inquiry exists where the inquiry does: who has lost the sight of one no longer reads of it.
drop policy notice_own on notice;
create policy notice_own on notice for select to ${role}_customer, ${role}_staff
    using (recipient_id = (select viewer_account())
        and (inquiry_id is null or exists (select from inquiry i where i.id = inquiry_id)));
grant update (read_at) on notice to ${role}_customer, ${role}_staff;
create policy notice_own_read on notice for update to ${role}_customer, ${role}_staff
    using (recipient_id = (select viewer_account())) with check (recipient_id = (select viewer_account()));

alter table notice_choice enable row level security;
alter table notice_digest_hour enable row level security;
grant select, insert, update, delete on notice_choice, notice_digest_hour to ${role}_system;
create policy notice_choice_system on notice_choice for all to ${role}_system using (true) with check (true);
create policy notice_digest_hour_system on notice_digest_hour for all to ${role}_system using (true) with check (true);
grant select, insert, update on notice_choice, notice_digest_hour to ${role}_customer, ${role}_staff;
create policy notice_choice_own on notice_choice for all to ${role}_customer, ${role}_staff
    using (account_id = (select viewer_account())) with check (account_id = (select viewer_account()));
create policy notice_digest_hour_own on notice_digest_hour for all to ${role}_customer, ${role}_staff
    using (account_id = (select viewer_account())) with check (account_id = (select viewer_account()));

-- As before, and how many unread notices the viewer has, up to ten: every page shows it, and so it costs no statement more.
drop function viewer_find(uuid, uuid);
create function viewer_find(p_account uuid, p_organisation uuid)
    returns table (account_id uuid, kind text, mail text, family_name text, given_name text, language text,
        home_id uuid, customer_id uuid, customer_code text, customer_name text, whole boolean, engagements uuid[],
        money_engagements uuid[], organisation_ids uuid[], organisation_names text[], unread_notices integer)
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
                and me.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER')), '{}') as money_engagements
          from me left join chosen on true
    )
    select f.*,
        coalesce((select array_agg(o.id order by o.home desc, o.code) from organisations o), '{}'),
        coalesce((select array_agg(o.name order by o.home desc, o.code) from organisations o), '{}'),
        (select count(*)::integer from (
            select from notice n left join inquiry i on i.id = n.inquiry_id
             where n.recipient_id = f.id and n.topic is not null and n.read_at is null
               and (n.inquiry_id is null or f.home_id is null
                   or (i.customer_id = f.customer_id and (f.whole or i.engagement_id = any(f.engagements))
                       and (not i.money or (f.whole and f.kind in ('USER_ADMINISTRATOR', 'CONTRACT_MANAGER'))
                           or i.engagement_id = any(f.money_engagements))))
             limit 10) unread)
      from found f $$;
revoke all on function viewer_find(uuid, uuid) from public;
grant execute on function viewer_find(uuid, uuid) to ${role}_public, ${role}_system;
