-- Visits on site and parts of an inquiry (M1.8). The columns of visit and part are the newest state; each state they went
-- through is a row of dispatch_step, with who and when. All of it stands where the inquiry stands.

alter table inquiry_entry drop constraint inquiry_entry_kind_check;
alter table inquiry_entry add constraint inquiry_entry_kind_check check (kind in ('REPORTED', 'TAKEN_IN', 'ASSIGNED', 'FORWARDED',
    'MESSAGE', 'NOTE', 'RESTORATION_STATED', 'WORK_STARTED', 'WORKAROUND', 'CAUSE_FOUND', 'RESTORED', 'FIXED', 'ANSWERED',
    'STAGE_CHANGED', 'RECLASSIFIED', 'CLOSED', 'REOPENED', 'MERGED', 'ABSORBED', 'SPLIT', 'LINKED', 'UNLINKED', 'OUTAGE_TOLD',
    'VISIT', 'PART'));

alter table attachment add constraint attachment_of_inquiry unique (id, inquiry_id, customer_id);

create table visit (
    id               uuid primary key,
    inquiry_id       uuid not null,
    customer_id      uuid not null,
    engagement_id    uuid,
    money            boolean not null,
    state            text not null check (state in ('REQUESTED', 'PLANNED', 'STARTED', 'DONE', 'CANCELLED')),
    due_at           timestamptz not null,
    purpose          text not null,
    site             text not null,
    starts_at        timestamptz,
    ends_at          timestamptz,
    arrived_at       timestamptz,
    left_at          timestamptz,
    result           text check (result in ('COMPLETED', 'RETURN_NEEDED', 'NOT_POSSIBLE')),
    work_done        text not null default '',
    next_steps       text not null default '',
    signer           text not null default '',
    signature_id     uuid,
    created_at       timestamptz not null,
    version          integer not null default 1,
    constraint visit_inquiry foreign key (inquiry_id, customer_id) references inquiry (id, customer_id),
    constraint visit_of_inquiry unique (id, inquiry_id, customer_id),
    -- Deferred: the attachment hangs on the entry that tells of the visit, and is written after it.
    constraint visit_signature foreign key (signature_id, inquiry_id, customer_id)
        references attachment (id, inquiry_id, customer_id) deferrable initially deferred,
    constraint visit_window check ((starts_at is null) = (ends_at is null) and starts_at < ends_at),
    constraint visit_planned_has_window check (state in ('REQUESTED', 'CANCELLED') or starts_at is not null),
    constraint visit_done_has_report check ((state = 'DONE') = (result is not null)
        and (state = 'DONE') = (arrived_at is not null) and (state = 'DONE') = (left_at is not null) and arrived_at <= left_at),
    constraint visit_signed_by_somebody check ((signature_id is null) = (signer = ''))
);
create index visit_by_inquiry on visit (inquiry_id, id);
create index visit_by_customer on visit (customer_id);
create index visit_open on visit (due_at, id) where state in ('REQUESTED', 'PLANNED', 'STARTED');
create index visit_settled on visit (due_at, id) where state in ('DONE', 'CANCELLED');
create index visit_by_window on visit (starts_at, id) where starts_at is not null;
create index visit_by_signature on visit (signature_id) where signature_id is not null;

-- Who goes. The name is written down as it was: customers cannot read the accounts of staff, and people leave.
create table visit_engineer (
    visit_id         uuid not null,
    account_id       uuid not null references account,
    inquiry_id       uuid not null,
    customer_id      uuid not null,
    engagement_id    uuid,
    money            boolean not null,
    name             text not null,
    position         integer not null,
    primary key (visit_id, account_id),
    constraint visit_engineer_visit foreign key (visit_id, inquiry_id, customer_id)
        references visit (id, inquiry_id, customer_id)
);
create index visit_engineer_by_inquiry on visit_engineer (inquiry_id);
create index visit_engineer_by_account on visit_engineer (account_id);

create table part (
    id               uuid primary key,
    inquiry_id       uuid not null,
    customer_id      uuid not null,
    engagement_id    uuid,
    money            boolean not null,
    state            text not null check (state in (
        'REQUESTED', 'PLANNED', 'SHIPPED', 'ARRIVED', 'FITTED', 'RETURNED', 'CANCELLED')),
    due_at           timestamptz not null,
    number           text not null,
    name             text not null,
    quantity         integer not null check (quantity between 1 and 999),
    destination      text not null,
    carrier          text not null default '',
    tracking         text not null default '',
    serial_in        text not null default '',
    serial_out       text not null default '',
    created_at       timestamptz not null,
    version          integer not null default 1,
    constraint part_inquiry foreign key (inquiry_id, customer_id) references inquiry (id, customer_id),
    constraint part_of_inquiry unique (id, inquiry_id, customer_id)
);
create index part_by_inquiry on part (inquiry_id, id);
create index part_by_customer on part (customer_id);
create index part_open on part (due_at, id) where state in ('REQUESTED', 'PLANNED', 'SHIPPED', 'ARRIVED');
create index part_settled on part (due_at, id) where state in ('FITTED', 'RETURNED', 'CANCELLED');

create table dispatch_step (
    id               uuid primary key,
    inquiry_id       uuid not null,
    customer_id      uuid not null,
    engagement_id    uuid,
    money            boolean not null,
    visit_id         uuid,
    part_id          uuid,
    internal         boolean not null,
    state            text not null check (state in ('REQUESTED', 'PLANNED', 'STARTED', 'DONE', 'CANCELLED', 'SHIPPED', 'ARRIVED',
        'FITTED', 'RETURNED', 'REMARK')),
    at               timestamptz not null,
    author_id        uuid not null references account,
    author_name      text not null,
    text             text not null default '',
    constraint dispatch_step_visit foreign key (visit_id, inquiry_id, customer_id)
        references visit (id, inquiry_id, customer_id),
    constraint dispatch_step_part foreign key (part_id, inquiry_id, customer_id)
        references part (id, inquiry_id, customer_id),
    constraint dispatch_step_of_one check (num_nonnulls(visit_id, part_id) = 1),
    constraint dispatch_step_remark_is_internal check (internal = (state = 'REMARK'))
);
create index dispatch_step_by_visit on dispatch_step (visit_id, at, id);
create index dispatch_step_by_part on dispatch_step (part_id, at, id);
create index dispatch_step_by_inquiry on dispatch_step (inquiry_id);

create trigger visit_place before insert on visit for each row execute function inquiry_child_place();
create trigger visit_engineer_place before insert on visit_engineer for each row execute function inquiry_child_place();
create trigger part_place before insert on part for each row execute function inquiry_child_place();
create trigger dispatch_step_place before insert on dispatch_step for each row execute function inquiry_child_place();

create function dispatch_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update visit set engagement_id = new.engagement_id, money = new.money where inquiry_id = new.id;
    update visit_engineer set engagement_id = new.engagement_id, money = new.money where inquiry_id = new.id;
    update part set engagement_id = new.engagement_id, money = new.money where inquiry_id = new.id;
    update dispatch_step set engagement_id = new.engagement_id, money = new.money where inquiry_id = new.id;
    return null;
end $$;
create trigger dispatch_moves after update of engagement_id, money on inquiry for each row
    when (old.engagement_id is distinct from new.engagement_id or old.money <> new.money) execute function dispatch_moves();

do $$
declare t text;
begin
    foreach t in array array['visit', 'visit_engineer', 'part', 'dispatch_step'] loop
        execute format('alter table %I enable row level security', t);
        execute format('grant select, insert, update, delete on %I to ${role}_system', t);
        execute format('create policy %I on %I for all to ${role}_system using (true) with check (true)', t || '_system', t);
        execute format('grant select on %I to ${role}_customer, ${role}_staff', t);
        execute format('create policy %I on %I for select to ${role}_staff using (true)', t || '_staff', t);
        execute format('grant insert on %I to ${role}_staff', t);
    end loop;
end $$;

create policy visit_in_view on visit for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
create policy visit_engineer_in_view on visit_engineer for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
create policy part_in_view on part for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
create policy dispatch_step_in_view on dispatch_step for select to ${role}_customer
    using (customer_id = (select viewer_customer()) and not internal
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));

-- Visits and parts are the coordinator's and the engineer's (M5.7); of the rest of staff nobody changes them.
grant update (state, due_at, purpose, site, starts_at, ends_at, arrived_at, left_at, result, work_done, next_steps, signer,
    signature_id, version) on visit to ${role}_staff;
grant update (state, due_at, number, name, quantity, destination, carrier, tracking, serial_in, serial_out, version) on part
    to ${role}_staff;
grant delete on visit_engineer to ${role}_staff;
create policy visit_dispatcher_add on visit for insert to ${role}_staff
    with check ((select viewer_kind()) in ('SERVICE_COORDINATOR', 'SUPPORT_ENGINEER'));
create policy visit_dispatcher_change on visit for update to ${role}_staff
    using ((select viewer_kind()) in ('SERVICE_COORDINATOR', 'SUPPORT_ENGINEER'))
    with check ((select viewer_kind()) in ('SERVICE_COORDINATOR', 'SUPPORT_ENGINEER'));
create policy visit_engineer_dispatcher_add on visit_engineer for insert to ${role}_staff
    with check ((select viewer_kind()) = 'SERVICE_COORDINATOR');
create policy visit_engineer_dispatcher_remove on visit_engineer for delete to ${role}_staff
    using ((select viewer_kind()) = 'SERVICE_COORDINATOR');
create policy part_dispatcher_add on part for insert to ${role}_staff
    with check ((select viewer_kind()) in ('SERVICE_COORDINATOR', 'SUPPORT_ENGINEER'));
create policy part_dispatcher_change on part for update to ${role}_staff
    using ((select viewer_kind()) in ('SERVICE_COORDINATOR', 'SUPPORT_ENGINEER'))
    with check ((select viewer_kind()) in ('SERVICE_COORDINATOR', 'SUPPORT_ENGINEER'));
create policy dispatch_step_own on dispatch_step for insert to ${role}_staff
    with check (author_id = (select viewer_account()));
