-- People, customers and engagements. Every table that belongs to a customer carries customer_id, and engagement_id
-- where access control (案件) can reach it: the policies of V005 filter by these columns alone.

create schema ext;
create extension if not exists pg_trgm schema ext;

create table account (
    id                uuid primary key,
    customer_id       uuid,
    kind              text not null check (kind in (
        'USER_ADMINISTRATOR', 'CONTRACT_MANAGER', 'INQUIRY_ADMINISTRATOR', 'INQUIRY_AGENT',
        'SERVICE_DESK', 'SUPPORT_ENGINEER', 'SERVICE_COORDINATOR', 'SALES_REPRESENTATIVE', 'PORTAL_ADMINISTRATOR')),
    mail              text not null check (mail = lower(mail)),
    family_name       text not null,
    given_name        text not null,
    family_name_kana  text not null default '',
    given_name_kana   text not null default '',
    department        text not null default '',
    phone             text not null default '',
    language          text not null default 'ja' check (language in ('ja', 'en')),
    scope             text not null check (scope in ('WHOLE', 'ENGAGEMENTS')),
    status            text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED')),
    version           integer not null default 1,
    created_at        timestamptz not null,
    constraint account_mail_unique unique (mail),
    constraint account_is_customer_or_staff check ((customer_id is null) = (kind in (
        'SERVICE_DESK', 'SUPPORT_ENGINEER', 'SERVICE_COORDINATOR', 'SALES_REPRESENTATIVE', 'PORTAL_ADMINISTRATOR')))
);

create table customer (
    id                        uuid primary key,
    code                      text not null,
    name                      text not null,
    name_kana                 text not null default '',
    postal_code               text not null default '',
    address                   text not null default '',
    building                  text not null default '',
    phone                     text not null default '',
    reseller_id               uuid references customer,
    sales_representative_id   uuid references account,
    search_key                text not null,
    constraint customer_code_unique unique (code)
);
create index customer_by_reseller on customer (reseller_id);
create index customer_by_sales_representative on customer (sales_representative_id);

alter table account add constraint account_customer foreign key (customer_id) references customer;
create index account_by_customer on account (customer_id, id);
create index account_by_kind on account (kind) where customer_id is null;

-- What proves a person. No role may read these: only the functions of V006 do.
create table credential (
    account_id           uuid primary key references account,
    password_hash        text not null,
    changed_at           timestamptz not null,
    failures             integer not null default 0,
    locked_until         timestamptz
);

create table password_link (
    token_hash   bytea primary key,
    account_id   uuid not null references account,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz
);
create index password_link_by_account on password_link (account_id);

create table engagement (
    id            uuid primary key,
    customer_id   uuid not null references customer,
    name          text not null,
    constraint engagement_name_unique unique (customer_id, name),
    constraint engagement_of_customer unique (id, customer_id)
);

create table engagement_group (
    id                                uuid primary key,
    customer_id                       uuid not null,
    engagement_id                     uuid not null,
    name                              text not null,
    shows_money_to_other_companies    boolean not null default false,
    constraint engagement_group_one_per_engagement unique (engagement_id),
    constraint engagement_group_engagement foreign key (engagement_id, customer_id) references engagement (id, customer_id),
    constraint engagement_group_name_unique unique (customer_id, name)
);

create table membership (
    group_id      uuid not null references engagement_group,
    account_id    uuid not null references account,
    joined_at     timestamptz not null,
    primary key (group_id, account_id)
);
create index membership_by_account on membership (account_id);
