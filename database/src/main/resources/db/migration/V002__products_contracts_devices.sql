-- Records. Prices stand in tables of their own, because row policies can hide rows, not columns: whoever may not see
-- money sees the contract without its price row.

create table product (
    id               uuid primary key,
    code             text not null,
    maker            text not null,
    model_number     text not null,
    name             text not null,
    kind             text not null check (kind in ('NETWORK', 'SECURITY', 'SERVER', 'STORAGE', 'POWER', 'SOFTWARE')),
    end_of_sale      date,
    end_of_support   date,
    search_key       text not null,
    constraint product_code_unique unique (code)
);

create table contract (
    id                        uuid primary key,
    customer_id               uuid not null references customer,
    engagement_id             uuid,
    number                    text not null,
    title                     text not null,
    service                   text not null check (service in ('PRODUCT_MAINTENANCE', 'HARDWARE_MAINTENANCE',
        'SOFTWARE_MAINTENANCE', 'NETWORK_ADVANCED_SUPPORT', 'MANAGED_SERVICE')),
    plan                      text not null check (plan in ('NORMAL', 'EXTENDED')),
    hours                     text not null check (hours in ('24X365', 'WEEKDAY_0900_1730', 'WEEKDAY_0800_2000')),
    first_response_minutes    integer not null check (first_response_minutes > 0),
    restoration_minutes       integer not null check (restoration_minutes > 0),
    starts_on                 date not null,
    ends_on                   date not null,
    status                    text not null check (status in ('ACTIVE', 'EXPIRED', 'CANCELLED')),
    sales_representative_id   uuid references account,
    search_key                text not null,
    constraint contract_number_unique unique (number),
    constraint contract_of_customer unique (id, customer_id),
    constraint contract_engagement foreign key (engagement_id, customer_id) references engagement (id, customer_id),
    constraint contract_term check (ends_on >= starts_on)
);
create index contract_by_customer on contract (customer_id, number);
create index contract_by_engagement on contract (engagement_id);
create index contract_by_sales_representative on contract (sales_representative_id);
create index contract_by_end on contract (ends_on);

create table contract_price (
    contract_id         uuid primary key,
    customer_id         uuid not null,
    engagement_id       uuid,
    annual_amount_yen   bigint not null check (annual_amount_yen >= 0),
    constraint contract_price_contract foreign key (contract_id, customer_id) references contract (id, customer_id)
);

create table device (
    id              uuid primary key,
    customer_id     uuid not null references customer,
    engagement_id   uuid,
    code            text not null,
    product_id      uuid not null references product,
    serial_number   text not null,
    host_name       text not null default '',
    site            text not null default '',
    search_key      text not null,
    constraint device_code_unique unique (code),
    constraint device_of_customer unique (id, customer_id),
    constraint device_engagement foreign key (engagement_id, customer_id) references engagement (id, customer_id)
);
create index device_by_customer on device (customer_id, code);
create index device_by_engagement on device (engagement_id);
create index device_by_product on device (product_id);
create index device_by_site on device (customer_id, site);
create index device_search on device using gin (search_key ext.gin_trgm_ops);

-- Which device is covered by which contract, since when and how.
create table contract_line (
    id              uuid primary key,
    customer_id     uuid not null,
    engagement_id   uuid,
    contract_id     uuid not null,
    device_id       uuid not null,
    service         text not null check (service in ('PRODUCT_MAINTENANCE', 'HARDWARE_MAINTENANCE',
        'SOFTWARE_MAINTENANCE', 'NETWORK_ADVANCED_SUPPORT', 'MANAGED_SERVICE')),
    covered_from    date not null,
    constraint contract_line_contract foreign key (contract_id, customer_id) references contract (id, customer_id),
    constraint contract_line_device foreign key (device_id, customer_id) references device (id, customer_id),
    constraint contract_line_once unique (contract_id, device_id),
    constraint contract_line_of_customer unique (id, customer_id)
);
create index contract_line_by_device on contract_line (device_id);

create table contract_line_price (
    line_id            uuid primary key,
    customer_id        uuid not null,
    engagement_id      uuid,
    annual_price_yen   bigint not null check (annual_price_yen >= 0),
    constraint contract_line_price_line foreign key (line_id, customer_id) references contract_line (id, customer_id)
);
