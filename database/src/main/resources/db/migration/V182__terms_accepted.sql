-- M5.6: who has accepted which version of the terms and policies, when and from where. Never changed, never taken back.
create table terms_acceptance (
    account_id    uuid not null references account,
    document      text not null check (document in ('TERMS', 'SECURITY_POLICY', 'PRIVACY', 'PERSONAL_INFORMATION')),
    version       text not null check (version <> ''),
    sha256        text not null,
    accepted_at   timestamptz not null,
    address       text not null,
    primary key (account_id, document, version)
);
alter table terms_acceptance enable row level security;
grant select, insert, update, delete on terms_acceptance to ${role}_system;
create policy terms_acceptance_system on terms_acceptance for all to ${role}_system using (true) with check (true);
grant select, insert on terms_acceptance to ${role}_customer, ${role}_staff;
create policy terms_acceptance_own on terms_acceptance for select to ${role}_customer, ${role}_staff
    using (account_id = (select viewer_account()));
create policy terms_acceptance_by_oneself on terms_acceptance for insert to ${role}_customer, ${role}_staff
    with check (account_id = (select viewer_account()));
