-- What is written while its contract moves must not stay behind in the old engagement, nor may a device come into two at once
-- by two hands. Who reads a place therefore locks the row that says it, until his own row is there for the mover to see.
-- Order of locks: contract, device, inquiry.

create or replace function device_place(p_device uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    found_engagements uuid[];
    names text[];
    device_code text;
begin
    select d.code into device_code from device d where d.id = p_device for no key update;
    select array_agg(distinct c.engagement_id) into found_engagements
      from contract_line l join contract c on c.id = l.contract_id
     where l.device_id = p_device and c.engagement_id is not null;
    if cardinality(found_engagements) > 1 then
        select array_agg(e.name order by e.name) into names from engagement e where e.id = any(found_engagements);
        raise check_violation using message = format('device_in_two_engagements|%s|%s|%s', device_code, names[1], names[2]);
    end if;
    update device set engagement_id = found_engagements[1]
     where id = p_device and engagement_id is distinct from found_engagements[1];
end $$;

create or replace function contract_moves() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update contract_price set engagement_id = new.engagement_id where contract_id = new.id;
    update contract_line set engagement_id = new.engagement_id where contract_id = new.id;
    update contract_line_price p set engagement_id = new.engagement_id
      from contract_line l where l.id = p.line_id and l.contract_id = new.id;
    perform device_place(device_id) from (
        select device_id from contract_line where contract_id = new.id order by device_id) in_order;
    update inquiry set engagement_id = new.engagement_id where contract_id = new.id;
    return null;
end $$;

create or replace function contract_child_place() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'contract_line_price' then
        select c.engagement_id into new.engagement_id
          from contract_line l join contract c on c.id = l.contract_id where l.id = new.line_id for share of c;
    else
        select c.engagement_id into new.engagement_id from contract c where c.id = new.contract_id for share;
    end if;
    return new;
end $$;

create or replace function inquiry_place() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare placed uuid;
begin
    if new.contract_id is not null then
        select engagement_id into placed from contract where id = new.contract_id for share;
        new.engagement_id := placed;
    elsif new.device_id is not null then
        select engagement_id into placed from device where id = new.device_id for share;
        new.engagement_id := placed;
    end if;
    return new;
end $$;

-- Not `for share`: two who answer at once and then change the inquiry's stage would wait for each other.
create or replace function inquiry_child_place() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    select i.engagement_id, i.money into new.engagement_id, new.money from inquiry i
     where i.id = new.inquiry_id and i.customer_id = new.customer_id for no key update;
    if not found then
        raise foreign_key_violation using message = 'the inquiry does not belong to this customer';
    end if;
    return new;
end $$;

create or replace function attachment_place() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from inquiry i where i.id = new.inquiry_id for no key update;
    select e.engagement_id, e.money, e.internal into new.engagement_id, new.money, new.internal from inquiry_entry e
     where e.id = new.entry_id and e.inquiry_id = new.inquiry_id and e.customer_id = new.customer_id;
    if not found then
        raise foreign_key_violation using message = 'the entry does not belong to this inquiry';
    end if;
    return new;
end $$;
