-- M1.5: what the desk writes down for somebody who telephoned or sent a FAX. He may have no account; then only his name is known.
alter table inquiry
    alter column reporter_id drop not null,
    add constraint inquiry_reporter_unless_called check (reporter_id is not null or channel in ('TELEPHONE', 'FAX'));

-- The desk alone, tied to nothing else; a caller's account is one of the customer, or of another company in a group of his (M6.4).
create policy inquiry_desk_call on inquiry for insert to ${role}_staff
    with check ((select viewer_kind()) = 'SERVICE_DESK' and channel in ('TELEPHONE', 'FAX')
        and outage_id is null and merged_into_id is null and split_from_id is null
        and (reporter_id is null
            or exists (select from account a where a.id = reporter_id and a.customer_id = inquiry.customer_id)
            or exists (select from membership m join engagement_group g on g.id = m.group_id
                where m.account_id = reporter_id and g.customer_id = inquiry.customer_id)));

-- As before, but of a caller without an account too.
drop policy inquiry_staff_split on inquiry;
create policy inquiry_staff_split on inquiry for insert to ${role}_staff
    with check (exists (select from inquiry o where o.id = inquiry.split_from_id and o.customer_id = inquiry.customer_id
        and o.money = inquiry.money and o.engagement_id is not distinct from inquiry.engagement_id
        and o.reporter_id is not distinct from inquiry.reporter_id));

-- How a caller is looked for: hiragana and katakana are one, 髙 and 﨑 as well as 高 and 崎, and blanks within a name do not
-- count; as io.madoguchi.intake.CallWordsQuery folds the words that are looked for. Telephone numbers are their digits.
create function caller_fold(p_text text) returns text language sql immutable strict parallel safe
    set search_path = public, pg_temp as $$
    select translate(search_fold(p_text),
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔ髙﨑 ',
        'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴ高崎') $$;
create function caller_digits(p_text text) returns text language sql immutable strict parallel safe
    set search_path = public, pg_temp as $$
    select regexp_replace(normalize(p_text, NFKC), '[^0-9]', '', 'g') $$;
grant execute on function caller_fold(text), caller_digits(text) to ${role}_customer, ${role}_staff, ${role}_system;

alter table account add column caller_key text generated always as (
    caller_fold(family_name || given_name) || ' ' || caller_fold(family_name_kana || given_name_kana) || ' '
    || caller_fold(mail) || ' ' || caller_digits(phone)) stored;
alter table customer add column caller_key text generated always as (
    caller_fold(code) || ' ' || caller_fold(name) || ' ' || caller_fold(name_kana) || ' ' || caller_digits(phone)) stored;

-- Whether somebody who called sees what was written down for him: the desk tells him so. For staff only.
create function inquiry_reporter_sees(p_inquiry uuid) returns boolean language sql stable security definer
    set search_path = public, pg_temp as $$
    select exists (select from inquiry i where i.id = p_inquiry and i.reporter_id in (select inquiry_readers(i.id))) $$;
revoke all on function inquiry_reporter_sees(uuid) from public;
grant execute on function inquiry_reporter_sees(uuid) to ${role}_staff;
