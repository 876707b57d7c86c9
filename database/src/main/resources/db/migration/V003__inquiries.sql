-- Inquiries (障害・問い合わせ・対応依頼) and what hangs on them. What happened is a row in inquiry_entry with who and when;
-- the columns of inquiry are only the newest state, so that a list needs no history.

create sequence inquiry_number;

create table inquiry (
    id                  uuid primary key,
    number              text not null,
    customer_id         uuid not null references customer,
    engagement_id       uuid,
    money               boolean not null,
    kind                text not null check (kind in ('INCIDENT', 'QUESTION', 'REQUEST')),
    severity            text not null check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
    category            text not null check (category in ('TECHNICAL', 'CONTRACT_BILLING')),
    channel             text not null default 'WEB' check (channel in ('WEB', 'MAIL', 'TELEPHONE', 'FAX', 'CSQTOOL', 'API')),
    device_id           uuid,
    contract_id         uuid,
    subject             text not null,
    description         text not null,
    effect              text not null default '',
    began_at            timestamptz,
    contact             text not null default '',
    reporter_id         uuid not null references account,
    reporter_name       text not null,
    stage               text not null check (stage in ('RECEIVED', 'INVESTIGATING', 'WORKING', 'RESTORED', 'ANSWERED', 'CLOSED')),
    turn                text not null check (turn in ('DESK', 'ENGINEER', 'COORDINATOR', 'PARTS', 'SALES', 'CUSTOMER', 'NOBODY')),
    turn_since          timestamptz not null,
    assignee_id         uuid references account,
    assignee_name       text,
    restoration_due_at  timestamptz,
    restored_at         timestamptz,
    closed_at           timestamptz,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    version             integer not null default 1,
    search_key          text not null,
    constraint inquiry_number_unique unique (number),
    constraint inquiry_of_customer unique (id, customer_id),
    constraint inquiry_engagement foreign key (engagement_id, customer_id) references engagement (id, customer_id),
    constraint inquiry_device foreign key (device_id, customer_id) references device (id, customer_id),
    constraint inquiry_contract foreign key (contract_id, customer_id) references contract (id, customer_id),
    constraint inquiry_money_is_category check (money = (category = 'CONTRACT_BILLING')),
    constraint inquiry_stage_of_kind check (case when kind = 'INCIDENT' then stage <> 'ANSWERED' else stage <> 'RESTORED' end),
    constraint inquiry_closed_has_time check ((stage = 'CLOSED') = (closed_at is not null))
);
create index inquiry_by_customer on inquiry (customer_id, created_at desc, id desc);
create index inquiry_by_engagement on inquiry (engagement_id, created_at desc, id desc);
create index inquiry_newest on inquiry (created_at desc, id desc);
create index inquiry_open on inquiry (created_at desc, id desc) where stage <> 'CLOSED';
create index inquiry_open_by_customer on inquiry (customer_id, created_at desc, id desc) where stage <> 'CLOSED';
create index inquiry_by_assignee on inquiry (assignee_id, created_at desc, id desc) where stage <> 'CLOSED';
create index inquiry_by_turn on inquiry (turn, created_at desc, id desc) where stage <> 'CLOSED';
create index inquiry_by_device on inquiry (device_id, created_at desc, id desc);
create index inquiry_by_contract on inquiry (contract_id, created_at desc, id desc);

create table inquiry_entry (
    id               uuid primary key,
    inquiry_id       uuid not null,
    customer_id      uuid not null,
    engagement_id    uuid,
    money            boolean not null,
    internal         boolean not null default false,
    kind             text not null check (kind in ('REPORTED', 'TAKEN_IN', 'ASSIGNED', 'MESSAGE', 'NOTE', 'RESTORATION_STATED',
        'WORK_STARTED', 'WORKAROUND', 'RESTORED', 'ANSWERED', 'CLOSED', 'REOPENED')),
    at               timestamptz not null,
    author_id        uuid references account,
    author_name      text not null,
    author_kind      text not null,
    text             text not null default '',
    detail           jsonb not null default '{}',
    constraint inquiry_entry_inquiry foreign key (inquiry_id, customer_id) references inquiry (id, customer_id),
    constraint inquiry_entry_of_customer unique (id, customer_id),
    constraint inquiry_entry_note_is_internal check (internal = (kind = 'NOTE'))
);
create index inquiry_entry_in_order on inquiry_entry (inquiry_id, at, id);

create table attachment (
    id              uuid primary key,
    entry_id        uuid not null,
    inquiry_id      uuid not null,
    customer_id     uuid not null,
    engagement_id   uuid,
    money           boolean not null,
    internal        boolean not null default false,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name            text not null,
    media_type      text not null,
    size_bytes      bigint not null check (size_bytes >= 0),
    created_at      timestamptz not null,
    constraint attachment_entry foreign key (entry_id, customer_id) references inquiry_entry (id, customer_id),
    constraint attachment_inquiry foreign key (inquiry_id, customer_id) references inquiry (id, customer_id)
);
create index attachment_by_inquiry on attachment (inquiry_id);
create index attachment_by_entry on attachment (entry_id);
create index attachment_by_content on attachment (sha256);

-- Files sent with a form that is not yet finished (入力→確認): they belong to the person, not to an inquiry.
create table upload (
    id           uuid primary key,
    account_id   uuid not null references account,
    form_key     uuid not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name         text not null,
    media_type   text not null,
    size_bytes   bigint not null check (size_bytes >= 0),
    created_at   timestamptz not null
);
create index upload_by_form on upload (account_id, form_key);
create index upload_by_age on upload (created_at);
create index upload_by_content on upload (sha256);

-- A form is carried out once: the second request with the same key finds the first one's outcome.
create table submission (
    account_id   uuid not null references account,
    form_key     uuid not null,
    outcome      text not null,
    at           timestamptz not null,
    primary key (account_id, form_key)
);
create index submission_by_age on submission (at);

-- Children of an inquiry always stand where their inquiry stands, whatever the program says.
create function inquiry_child_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    select i.engagement_id, i.money into new.engagement_id, new.money from inquiry i
     where i.id = new.inquiry_id and i.customer_id = new.customer_id;
    if not found then
        raise foreign_key_violation using message = 'the inquiry does not belong to this customer';
    end if;
    return new;
end $$;
create trigger inquiry_entry_place before insert on inquiry_entry for each row execute function inquiry_child_place();
create trigger attachment_place before insert on attachment for each row execute function inquiry_child_place();

-- An inquiry follows its contract, else its device, into their engagement.
create function inquiry_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare placed uuid;
begin
    if new.contract_id is not null then
        select engagement_id into placed from contract where id = new.contract_id;
        new.engagement_id := placed;
    elsif new.device_id is not null then
        select engagement_id into placed from device where id = new.device_id;
        new.engagement_id := placed;
    end if;
    return new;
end $$;
create trigger inquiry_place before insert on inquiry for each row execute function inquiry_place();
