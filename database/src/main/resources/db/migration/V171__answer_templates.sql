-- Answer templates (定型文): what staff write again and again, with fields in braces. Without an owner it is everybody's.
create table answer_template (
    id           uuid primary key,
    owner_id     uuid references account,
    category     text not null check (category <> ''),
    title        text not null check (title <> ''),
    text_ja      text not null check (text_ja <> ''),
    text_en      text not null,
    updated_at   timestamptz not null,
    author_name  text not null,
    version      integer not null default 1
);
create index answer_template_by_owner on answer_template (owner_id);

alter table answer_template enable row level security;
grant select, insert, update, delete on answer_template to ${role}_system;
create policy answer_template_system on answer_template for all to ${role}_system using (true) with check (true);
grant select, insert, update, delete on answer_template to ${role}_staff;
create policy answer_template_own on answer_template for all to ${role}_staff
    using (owner_id is null or owner_id = (select viewer_account()))
    with check (owner_id is null or owner_id = (select viewer_account()));
