-- Days off. National holidays (国民の祝日・休日) stand here as the Cabinet Office has published them; for later years they are
-- computed from the law when they are needed, so that a forecast can never be taken for a publication.
create table holiday (
    day    date primary key check (day between '1955-01-01' and '2099-12-31'),
    name   text not null check (name <> '')
);

-- What the vendor has decided about a day, against the rule or beyond it: closed, or open although the rule says closed.
create table closing_day (
    day      date primary key check (day between '1955-01-01' and '2099-12-31'),
    name     text not null check (name <> ''),
    closed   boolean not null
);

-- A file that tells all there is also takes away what it no longer names.
alter table import_file add column removed integer not null default 0;

do $$
declare t text;
begin
    foreach t in array array['holiday', 'closing_day'] loop
        execute format('alter table %I enable row level security', t);
        execute format('grant select, insert, update, delete on %I to ${role}_system', t);
        execute format('create policy %I on %I for all to ${role}_system using (true) with check (true)', t || '_system', t);
        -- A calendar says nothing about a customer.
        execute format('grant select on %I to ${role}_customer, ${role}_staff', t);
        execute format('create policy %I on %I for select to ${role}_customer, ${role}_staff using (true)', t || '_all', t);
    end loop;
end $$;
