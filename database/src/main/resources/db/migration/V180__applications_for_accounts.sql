-- Applications for accounts and access control (M5.2), filed by anybody. What stands in one is a stranger's word about a
-- company: it stays one document, in no customer's rows, until staff have matched and approved it.
create sequence application_number;

create table application (
    id              uuid primary key,
    number          text not null,
    form_key        uuid not null,
    state           text not null check (state in ('UNCONFIRMED', 'OPEN', 'ASKED', 'APPROVED', 'REJECTED')),
    language        text not null check (language in ('ja', 'en')),
    -- Of the applicant; it is confirmed by a link, so nobody corrects it afterwards.
    mail            text not null check (mail = lower(mail)),
    content         jsonb not null,
    -- The addresses of its accounts, to find other applications that name them.
    mails           text[] not null,
    search_key      text not null,
    -- The contract number or customer code that it names, and the customer that it is found to be about.
    reference       text not null,
    customer_id     uuid references customer,
    network         text not null,
    filed_at        timestamptz not null,
    confirmed_at    timestamptz,
    decided_at      timestamptz,
    version         integer not null default 1,
    constraint application_number_unique unique (number),
    constraint application_form_key_unique unique (form_key),
    constraint application_content_is_small check (jsonb_typeof(content) = 'object' and octet_length(content::text) <= 300000),
    constraint application_accounts check (cardinality(mails) between 1 and 30),
    constraint application_confirmed check ((state = 'UNCONFIRMED') = (confirmed_at is null)),
    constraint application_decided check ((state in ('APPROVED', 'REJECTED')) = (decided_at is not null))
);
create index application_newest on application (confirmed_at desc, id desc) where confirmed_at is not null;
create index application_by_customer on application (customer_id);
create index application_by_mails on application using gin (mails);

-- What happened to an application, in order. Where its content changed, the new one: so what was applied for stays known.
create table application_step (
    id               uuid primary key,
    application_id   uuid not null references application on delete cascade,
    kind             text not null check (kind in
        ('FILED', 'CONFIRMED', 'PLACED', 'CORRECTED', 'ASKED', 'ANSWERED', 'APPROVED', 'REJECTED')),
    at               timestamptz not null,
    author_id        uuid references account,
    author_name      text not null,
    text             text not null check (length(text) <= 4000),
    content          jsonb check (octet_length(content::text) <= 300000)
);
create index application_step_of on application_step (application_id, at);
create index application_step_by_author on application_step (author_id);

-- Links in mails to the applicant. As with password links, only the mail has the secret, and no role can read its hash.
create table application_link (
    token_hash       bytea primary key,
    application_id   uuid not null references application on delete cascade,
    purpose          text not null check (purpose in ('CONFIRM', 'ANSWER')),
    created_at       timestamptz not null,
    expires_at       timestamptz not null,
    used_at          timestamptz
);
create index application_link_of on application_link (application_id);

alter table application enable row level security;
alter table application_step enable row level security;
alter table application_link enable row level security;

grant select, insert, update, delete on application, application_step to ${role}_system;
create policy application_system on application for all to ${role}_system using (true) with check (true);
create policy application_step_system on application_step for all to ${role}_system using (true) with check (true);

-- Who has applications before him (M5.7); what nobody has confirmed is nobody's business. A sales representative decides
-- on those of his own customers.
grant select on application, application_step to ${role}_staff;
grant update (state, content, mails, search_key, reference, customer_id, decided_at, version) on application to ${role}_staff;
grant insert on application_step to ${role}_staff;
create policy application_staff on application for select to ${role}_staff
    using (state <> 'UNCONFIRMED'
        and (select viewer_kind()) in ('SERVICE_DESK', 'SALES_REPRESENTATIVE', 'PORTAL_ADMINISTRATOR'));
create policy application_decide on application for update to ${role}_staff
    using (state in ('OPEN', 'ASKED') and ((select viewer_kind()) in ('SERVICE_DESK', 'PORTAL_ADMINISTRATOR')
        or (select viewer_kind()) = 'SALES_REPRESENTATIVE' and exists (select from customer c
            where c.id = customer_id and c.sales_representative_id = (select viewer_account()))))
    with check (state <> 'UNCONFIRMED' and ((select viewer_kind()) in ('SERVICE_DESK', 'PORTAL_ADMINISTRATOR')
        or (select viewer_kind()) = 'SALES_REPRESENTATIVE' and exists (select from customer c
            where c.id = customer_id and c.sales_representative_id = (select viewer_account()))));
create policy application_step_staff on application_step for select to ${role}_staff
    using (exists (select from application a where a.id = application_id));
create policy application_step_decide on application_step for insert to ${role}_staff
    with check (author_id = (select viewer_account()) and kind in ('PLACED', 'CORRECTED', 'ASKED', 'APPROVED', 'REJECTED')
        and exists (select from application a left join customer c on c.id = a.customer_id
            where a.id = application_id and ((select viewer_kind()) in ('SERVICE_DESK', 'PORTAL_ADMINISTRATOR')
                or c.sales_representative_id = (select viewer_account()))));
