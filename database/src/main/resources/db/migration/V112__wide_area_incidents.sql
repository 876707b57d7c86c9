-- Wide-area incidents (広域障害): one fault that many inquiries of several customers come from.
create sequence outage_number;

create table outage (
    id                   uuid primary key,
    number               text not null,
    title                text not null,
    affected             text not null,
    restoration_due_at   timestamptz,
    restored_at          timestamptz,
    created_at           timestamptz not null,
    constraint outage_number_unique unique (number)
);
create index outage_newest on outage (created_at desc, id desc);

create table outage_entry (
    id                   uuid primary key,
    outage_id            uuid not null references outage,
    kind                 text not null check (kind in ('DECLARED', 'UPDATED', 'RESTORED')),
    at                   timestamptz not null,
    author_id            uuid not null references account,
    author_name          text not null,
    text                 text not null,
    restoration_due_at   timestamptz
);
create index outage_entry_in_order on outage_entry (outage_id, at, id);

alter table inquiry add column outage_id uuid references outage;
create index inquiry_by_outage on inquiry (outage_id) where outage_id is not null;
grant update (outage_id) on inquiry to ${role}_staff;

alter table outage enable row level security;
alter table outage_entry enable row level security;
grant usage on sequence outage_number to ${role}_staff;
grant select, insert, update on outage to ${role}_staff;
grant select, insert on outage_entry to ${role}_staff;
grant select on outage to ${role}_customer;
grant select, insert, update, delete on outage, outage_entry to ${role}_system;
create policy outage_system on outage for all to ${role}_system using (true) with check (true);
create policy outage_entry_system on outage_entry for all to ${role}_system using (true) with check (true);
create policy outage_staff on outage for all to ${role}_staff using (true) with check (true);
create policy outage_entry_staff on outage_entry for select to ${role}_staff using (true);
create policy outage_entry_staff_own on outage_entry for insert to ${role}_staff
    with check (author_id = (select viewer_account()));
-- A customer reads of it what concerns an inquiry that he reads, and never whose else it is.
create policy outage_in_view on outage for select to ${role}_customer
    using (exists (select from inquiry i where i.outage_id = outage.id));

-- Who reports ties his report to nothing else: he would read what he ties it to.
drop policy inquiry_own on inquiry;
create policy inquiry_own on inquiry for insert to ${role}_customer
    with check (customer_id = (select viewer_customer()) and reporter_id = (select viewer_account())
        and outage_id is null and merged_into_id is null and split_from_id is null
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[]))
        and (device_id is null or exists (select from device d where d.id = device_id)));

alter table inquiry_entry drop constraint inquiry_entry_kind_check;
alter table inquiry_entry add constraint inquiry_entry_kind_check check (kind in ('REPORTED', 'TAKEN_IN', 'ASSIGNED', 'FORWARDED',
    'MESSAGE', 'NOTE', 'RESTORATION_STATED', 'WORK_STARTED', 'WORKAROUND', 'CAUSE_FOUND', 'RESTORED', 'FIXED', 'ANSWERED',
    'STAGE_CHANGED', 'RECLASSIFIED', 'CLOSED', 'REOPENED', 'MERGED', 'ABSORBED', 'SPLIT', 'LINKED', 'UNLINKED', 'OUTAGE_TOLD'));
