-- M1.4: an inquiry is found by any part of what was written on it. Folded as io.madoguchi.kernel.SearchKey folds the words
-- that are looked for: width and case, all hyphens one, the long-vowel mark between Latin letters and digits a hyphen.
create function search_fold(p_text text) returns text language sql immutable strict parallel safe
    set search_path = public, pg_temp as $$
    select regexp_replace(
        translate(lower(normalize(p_text, NFKC)), '‐‑‒–—―−﹣－〜', '---------~'),
        '([0-9a-z])ー(?=[0-9a-z])', '\1-', 'g') $$;
grant execute on function search_fold(text) to ${role}_customer, ${role}_staff, ${role}_system;

alter table inquiry_entry add column search_key text generated always as (search_fold(text)) stored;
create index inquiry_entry_search on inquiry_entry using gin (search_key ext.gin_trgm_ops);

-- M1.6: what is due first. What has no stated time of restoration comes after what has one, the graver before the lighter.
alter table inquiry
    add column due_order timestamptz
        generated always as (coalesce(restoration_due_at, timestamptz '9999-12-31 00:00:00+00')) stored,
    add column severity_rank smallint
        generated always as (case severity when 'CRITICAL' then 1 when 'HIGH' then 2 when 'MEDIUM' then 3 else 4 end) stored;
create index inquiry_due on inquiry (due_order, severity_rank, id) where stage <> 'CLOSED';
create index inquiry_due_by_assignee on inquiry (assignee_id, due_order, severity_rank, id) where stage <> 'CLOSED';
create index inquiry_due_by_turn on inquiry (turn, due_order, severity_rank, id) where stage <> 'CLOSED';
create index inquiry_due_by_customer on inquiry (customer_id, due_order, severity_rank, id) where stage <> 'CLOSED';
create index inquiry_updated on inquiry (updated_at desc, id desc);
create index inquiry_updated_by_customer on inquiry (customer_id, updated_at desc, id desc);

-- A list as somebody wants to see it again: the address of its filters under a name of his own.
create table saved_view (
    id          uuid primary key,
    account_id  uuid not null references account on delete cascade,
    name        text not null check (name <> ''),
    query       text not null,
    created_at  timestamptz not null,
    constraint saved_view_name unique (account_id, name)
);
alter table saved_view enable row level security;
grant select, insert, update, delete on saved_view to ${role}_customer, ${role}_staff;
create policy saved_view_own on saved_view for all to ${role}_customer, ${role}_staff
    using (account_id = (select viewer_account())) with check (account_id = (select viewer_account()));
