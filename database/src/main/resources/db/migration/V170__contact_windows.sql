-- Contact windows (窓口): where customers turn to for which services (M1.5). A row says what holds of a window from a day on;
-- its first row gives the window its name for ever. Rows are never changed, so that what was announced, and when, stays
-- known; what is taken back before its day is marked so.
create table contact_window (
    id                uuid primary key,
    window_id         uuid not null references contact_window,
    valid_from        date not null,
    withdrawn         boolean not null,
    -- Products that stay on another form: the window is only a link to it.
    elsewhere         boolean not null,
    title             text not null check (title <> ''),
    title_en          text not null,
    services          text[] not null check (cardinality(services) > 0 and services <@ array['PRODUCT_MAINTENANCE',
        'HARDWARE_MAINTENANCE', 'SOFTWARE_MAINTENANCE', 'NETWORK_ADVANCED_SUPPORT', 'MANAGED_SERVICE']),
    plans             text[] not null check (cardinality(plans) > 0 and plans <@ array['NORMAL', 'EXTENDED']),
    telephone         text not null,
    mail              text not null,
    web               text not null,
    hours             text not null check (hours in ('24X365', 'WEEKDAY_0900_1730', 'WEEKDAY_0800_2000')),
    note              text not null,
    note_en           text not null,
    announced_at      timestamptz not null,
    author_id         uuid not null references account,
    author_name       text not null,
    revoked_at        timestamptz,
    revoked_by_name   text,
    constraint contact_window_reachable check (telephone <> '' or mail <> '' or web <> ''),
    constraint contact_window_form check (not elsewhere or web <> ''),
    constraint contact_window_revoked check ((revoked_at is null) = (revoked_by_name is null))
);
create unique index contact_window_from on contact_window (window_id, valid_from) where revoked_at is null;

alter table contact_window enable row level security;
grant select, insert, update, delete on contact_window to ${role}_system;
create policy contact_window_system on contact_window for all to ${role}_system using (true) with check (true);
-- Where to turn to says nothing about a customer.
grant select on contact_window to ${role}_customer, ${role}_staff;
create policy contact_window_all on contact_window for select to ${role}_customer, ${role}_staff using (true);
grant insert, update (revoked_at, revoked_by_name) on contact_window to ${role}_staff;
create policy contact_window_announce on contact_window for insert to ${role}_staff
    with check ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR' and author_id = (select viewer_account())
        and revoked_at is null);
create policy contact_window_revoke on contact_window for update to ${role}_staff
    using ((select viewer_kind()) = 'PORTAL_ADMINISTRATOR');
