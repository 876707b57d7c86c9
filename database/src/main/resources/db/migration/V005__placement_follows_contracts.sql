-- A record stands in the engagement (案件) of its contract. One place decides that, whoever changes the contract:
-- import, screen or renewal. A device may stand in one engagement only (M6.1); what would break this is refused
-- with both engagements named, as "device_in_two_engagements|device|first|second".

create function device_place(p_device uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    found_engagements uuid[];
    names text[];
    device_code text;
begin
    select array_agg(distinct c.engagement_id) into found_engagements
      from contract_line l join contract c on c.id = l.contract_id
     where l.device_id = p_device and c.engagement_id is not null;
    if cardinality(found_engagements) > 1 then
        select array_agg(e.name order by e.name) into names from engagement e where e.id = any(found_engagements);
        select d.code into device_code from device d where d.id = p_device;
        raise check_violation using message = format('device_in_two_engagements|%s|%s|%s', device_code, names[1], names[2]);
    end if;
    update device set engagement_id = found_engagements[1]
     where id = p_device and engagement_id is distinct from found_engagements[1];
end $$;

create function contract_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update contract_price set engagement_id = new.engagement_id where contract_id = new.id;
    update contract_line set engagement_id = new.engagement_id where contract_id = new.id;
    update contract_line_price p set engagement_id = new.engagement_id
      from contract_line l where l.id = p.line_id and l.contract_id = new.id;
    perform device_place(l.device_id) from contract_line l where l.contract_id = new.id;
    update inquiry set engagement_id = new.engagement_id where contract_id = new.id;
    return null;
end $$;
create trigger contract_moves after update of engagement_id on contract for each row
    when (old.engagement_id is distinct from new.engagement_id) execute function contract_moves();

create function device_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update inquiry set engagement_id = new.engagement_id where device_id = new.id and contract_id is null;
    return null;
end $$;
create trigger device_moves after update of engagement_id on device for each row
    when (old.engagement_id is distinct from new.engagement_id) execute function device_moves();

create function inquiry_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update inquiry_entry set engagement_id = new.engagement_id, money = new.money where inquiry_id = new.id;
    update attachment set engagement_id = new.engagement_id, money = new.money where inquiry_id = new.id;
    return null;
end $$;
create trigger inquiry_moves after update of engagement_id, money on inquiry for each row
    when (old.engagement_id is distinct from new.engagement_id or old.money <> new.money) execute function inquiry_moves();

create function contract_child_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'contract_line_price' then
        select l.engagement_id into new.engagement_id from contract_line l where l.id = new.line_id;
    else
        select c.engagement_id into new.engagement_id from contract c where c.id = new.contract_id;
    end if;
    return new;
end $$;
create trigger contract_price_place before insert on contract_price for each row execute function contract_child_place();
create trigger contract_line_place before insert or update of contract_id on contract_line
    for each row execute function contract_child_place();
create trigger contract_line_price_place before insert on contract_line_price
    for each row execute function contract_child_place();

create function contract_line_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        perform device_place(old.device_id);
    end if;
    if tg_op <> 'DELETE' then
        perform device_place(new.device_id);
        if tg_op = 'UPDATE' then
            update contract_line_price set engagement_id = new.engagement_id where line_id = new.id;
        end if;
    end if;
    return null;
end $$;
create trigger contract_line_moves after insert or delete or update of contract_id, device_id on contract_line
    for each row execute function contract_line_moves();
