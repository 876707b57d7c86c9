-- Notices by mail: one row per event and recipient, so that a retried job never writes twice to a person.
create table notice (
    id             uuid primary key,
    event          text not null,
    subject_id     uuid not null,
    recipient_id   uuid not null references account,
    created_at     timestamptz not null,
    outcome        text check (outcome in ('SENT', 'WITHHELD', 'REFUSED')),
    settled_at     timestamptz,
    constraint notice_once unique (event, subject_id, recipient_id),
    constraint notice_settled_has_time check ((outcome is null) = (settled_at is null))
);
create index notice_by_recipient on notice (recipient_id, created_at desc);

-- Only the demonstration writes here: its mails are read on a page instead of being sent.
create table demo_mail (
    id           bigint generated always as identity primary key,
    message_id   text not null unique,
    recipient    text not null,
    subject      text not null,
    text_body    text not null,
    html_body    text not null,
    sent_at      timestamptz not null
);

create table audit_entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null default clock_timestamp(),
    account_id     uuid,
    account_name   text not null,
    action         text not null,
    subject_kind   text not null default '',
    subject        text not null default '',
    customer_id    uuid,
    detail         jsonb not null default '{}',
    address        text not null default '',
    user_agent     text not null default ''
);
create index audit_entry_newest on audit_entry (at desc, id desc);
create index audit_entry_by_customer on audit_entry (customer_id, id desc);
create index audit_entry_by_account on audit_entry (account_id, id desc);

create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
    raise insufficient_privilege using message = 'the audit log cannot be changed';
end $$;
create trigger audit_entry_is_final before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_final();

create table import_run (
    id             uuid primary key,
    account_id     uuid references account,
    account_name   text not null,
    file_name      text not null,
    sha256         text not null,
    kind           text,
    state          text not null check (state in ('CHECKING', 'CHECKED', 'WRITING', 'WRITTEN', 'REFUSED', 'FAILED')),
    take_good      boolean not null default false,
    lines_total    integer not null default 0,
    lines_done     integer not null default 0,
    added          integer not null default 0,
    changed        integer not null default 0,
    unchanged      integer not null default 0,
    faulty         integer not null default 0,
    failure        text,
    created_at     timestamptz not null,
    finished_at    timestamptz
);
create index import_run_newest on import_run (created_at desc, id desc);

create table import_problem (
    run_id        uuid not null references import_run on delete cascade,
    line_number   integer not null,
    column_name   text not null,
    value         text not null,
    problem       text not null,
    arguments     text[] not null default '{}',
    primary key (run_id, line_number, column_name, problem)
);

create table import_change (
    run_id        uuid not null references import_run on delete cascade,
    line_number   integer not null,
    record        text not null,
    column_name   text not null,
    old_value     text not null,
    new_value     text not null,
    primary key (run_id, line_number, column_name)
);

-- Background work and sessions: seen only by the program's own second login.
create schema work;

create table work.scheduled_tasks (
    task_name              text not null,
    task_instance          text not null,
    task_data              bytea,
    execution_time         timestamptz not null,
    picked                 boolean not null,
    picked_by              text,
    last_success           timestamptz,
    last_failure           timestamptz,
    consecutive_failures   integer,
    last_heartbeat         timestamptz,
    version                bigint not null,
    priority               smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on work.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on work.scheduled_tasks (last_heartbeat);

create table work.spring_session (
    primary_id              char(36) primary key,
    session_id              char(36) not null unique,
    creation_time           bigint not null,
    last_access_time        bigint not null,
    max_inactive_interval   integer not null,
    expiry_time             bigint not null,
    principal_name          varchar(100)
);
create index spring_session_by_expiry on work.spring_session (expiry_time);
create index spring_session_by_principal on work.spring_session (principal_name);

create table work.spring_session_attributes (
    session_primary_id   char(36) not null references work.spring_session on delete cascade,
    attribute_name       varchar(200) not null,
    attribute_bytes      bytea not null,
    primary key (session_primary_id, attribute_name)
);
