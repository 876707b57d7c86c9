-- B5.1: twice a year each company says of each account whether its person is still there.
create table attestation (
    id            uuid primary key,
    customer_id   uuid not null references customer,
    opened_at     timestamptz not null,
    due_at        timestamptz not null,
    finished_at   timestamptz,
    constraint attestation_of_customer unique (id, customer_id)
);
create unique index attestation_open on attestation (customer_id) where finished_at is null;
create index attestation_by_customer on attestation (customer_id, opened_at desc);

create table attestation_answer (
    attestation_id   uuid not null,
    customer_id      uuid not null,
    account_id       uuid not null references account,
    stays            boolean not null,
    answered_at      timestamptz not null,
    answered_by      uuid not null references account,
    primary key (attestation_id, account_id),
    constraint attestation_answer_attestation foreign key (attestation_id, customer_id)
        references attestation (id, customer_id)
);
create index attestation_answer_by_account on attestation_answer (account_id);
create index attestation_answer_by_author on attestation_answer (answered_by);

alter table attestation enable row level security;
alter table attestation_answer enable row level security;
grant select, insert, update, delete on attestation, attestation_answer to ${role}_system;
create policy attestation_system on attestation for all to ${role}_system using (true) with check (true);
create policy attestation_answer_system on attestation_answer for all to ${role}_system using (true) with check (true);
grant select on attestation, attestation_answer to ${role}_staff;
create policy attestation_staff on attestation for select to ${role}_staff using (true);
create policy attestation_answer_staff on attestation_answer for select to ${role}_staff using (true);

-- Who answers for a whole company must see all of it.
create function attested_company() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
    select administered_company() where viewer_kind() = 'USER_ADMINISTRATOR' and viewer_whole() $$;
grant execute on function attested_company() to ${role}_customer;
grant select, update (finished_at) on attestation to ${role}_customer;
create policy attestation_own on attestation for select to ${role}_customer
    using (customer_id = (select attested_company()));
create policy attestation_finish on attestation for update to ${role}_customer
    using (customer_id = (select attested_company())) with check (customer_id = (select attested_company()));
grant select, insert on attestation_answer to ${role}_customer;
create policy attestation_answer_own on attestation_answer for select to ${role}_customer
    using (customer_id = (select attested_company()));
create policy attestation_answer_give on attestation_answer for insert to ${role}_customer
    with check (customer_id = (select attested_company()) and answered_by = (select viewer_account())
        and exists (select from account a where a.id = account_id and a.customer_id = (select attested_company())));
