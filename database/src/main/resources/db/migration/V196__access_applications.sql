-- M6.5: applications for engagements with their groups, members and contracts. What is asked for stays as it was asked; what
-- came of it are rows with who and when.
create sequence access_application_number;

create table access_application (
    id               uuid primary key,
    number           text not null,
    customer_id      uuid not null references customer,
    applicant_id     uuid not null references account,
    applicant_name   text not null,
    state            text not null default 'OPEN' check (state in ('OPEN', 'ASKED', 'REJECTED', 'SET_UP')),
    parts            jsonb not null,
    search_key       text not null,
    version          integer not null default 1,
    filed_at         timestamptz not null,
    constraint access_application_number_unique unique (number),
    constraint access_application_of_customer unique (id, customer_id)
);
create index access_application_by_state on access_application (state, filed_at desc, id desc);
create index access_application_by_time on access_application (filed_at desc, id desc);
create index access_application_by_customer on access_application (customer_id, filed_at desc);
create index access_application_by_applicant on access_application (applicant_id);

create table access_application_entry (
    id               uuid primary key,
    application_id   uuid not null,
    customer_id      uuid not null,
    kind             text not null check (kind in ('FILED', 'ASKED', 'ANSWERED', 'REJECTED', 'SET_UP')),
    at               timestamptz not null,
    author_id        uuid not null references account,
    author_name      text not null,
    text             text not null default '',
    constraint access_application_entry_of foreign key (application_id, customer_id)
        references access_application (id, customer_id)
);
create index access_application_entry_by_application on access_application_entry (application_id, at);
create index access_application_entry_by_author on access_application_entry (author_id);

alter table access_application enable row level security;
alter table access_application_entry enable row level security;
grant select, insert on access_application, access_application_entry to ${role}_customer, ${role}_staff;
revoke insert on access_application from ${role}_staff;
grant update (state, version) on access_application to ${role}_customer, ${role}_staff;
grant select, insert, update, delete on access_application, access_application_entry to ${role}_system;
grant usage on sequence access_application_number to ${role}_customer, ${role}_system;

create policy access_application_system on access_application for all to ${role}_system using (true) with check (true);
create policy access_application_entry_system on access_application_entry for all to ${role}_system
    using (true) with check (true);

-- The applicant's own, also after he has come under access control himself; a user administrator's all of the company.
create policy access_application_in_view on access_application for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and (select viewer_kind()) in ('USER_ADMINISTRATOR', 'INQUIRY_ADMINISTRATOR')
        and (applicant_id = (select viewer_account())
            or (select viewer_whole()) and (select viewer_kind()) = 'USER_ADMINISTRATOR'));
create policy access_application_own on access_application for insert to ${role}_customer
    with check (customer_id = (select viewer_customer()) and (select viewer_whole())
        and (select viewer_kind()) in ('USER_ADMINISTRATOR', 'INQUIRY_ADMINISTRATOR')
        and applicant_id = (select viewer_account()) and state = 'OPEN');
-- All of it again: an update that reads no column is not held to the policy for reading.
create policy access_application_answer on access_application for update to ${role}_customer
    using (customer_id = (select viewer_customer()) and state = 'ASKED'
        and (select viewer_kind()) in ('USER_ADMINISTRATOR', 'INQUIRY_ADMINISTRATOR')
        and (applicant_id = (select viewer_account())
            or (select viewer_whole()) and (select viewer_kind()) = 'USER_ADMINISTRATOR'))
    with check (customer_id = (select viewer_customer()) and state = 'OPEN');
create policy access_application_staff on access_application for select to ${role}_staff
    using (viewer_sets_up(customer_id));
create policy access_application_decide on access_application for update to ${role}_staff
    using (viewer_sets_up(customer_id)) with check (viewer_sets_up(customer_id));

create policy access_application_entry_in_view on access_application_entry for select to ${role}_customer, ${role}_staff
    using (exists (select from access_application a where a.id = application_id));
create policy access_application_entry_own on access_application_entry for insert to ${role}_customer
    with check (author_id = (select viewer_account()) and kind in ('FILED', 'ANSWERED')
        and exists (select from access_application a where a.id = application_id));
create policy access_application_entry_staff_own on access_application_entry for insert to ${role}_staff
    with check (author_id = (select viewer_account()) and kind in ('ASKED', 'REJECTED', 'SET_UP')
        and exists (select from access_application a where a.id = application_id));
