-- A report that is not sent yet. Its key is that of its form, by which its files are kept too (upload.form_key). It is its
-- writer's own, in the organisation that he had in view.
create table report_draft (
    account_id    uuid not null references account on delete cascade,
    form_key      uuid not null,
    customer_id   uuid not null references customer,
    -- The open form that wrote it last: it may always go on; another one only from what stands here.
    editor        uuid not null,
    version       integer not null,
    fields        jsonb not null,
    created_at    timestamptz not null,
    saved_at      timestamptz not null,
    primary key (account_id, form_key)
);
create index report_draft_by_customer on report_draft (customer_id);
create index report_draft_by_age on report_draft (saved_at);

alter table report_draft enable row level security;
grant select, insert, update, delete on report_draft to ${role}_customer;
create policy report_draft_own on report_draft for all to ${role}_customer
    using (account_id = (select viewer_account()) and customer_id = (select viewer_customer()))
    with check (account_id = (select viewer_account()) and customer_id = (select viewer_customer()));
grant select, delete on report_draft to ${role}_system;
create policy report_draft_system on report_draft for all to ${role}_system using (true) with check (true);
