-- People and records of the bench: one large customer, many small ones, a few people under access control. Columns are
-- named, so that columns added later take their defaults; triggers and constraints of the schema stay in force.
-- ${…} is filled in by the program.

create schema bench;
create table bench.made (tickets integer not null, customers integer not null);

create table bench.customer (i integer primary key, id uuid not null, weight integer not null);
insert into bench.customer (i, id, weight)
select i, uuidv7(interval '-4 years' + i * interval '1 minute'), case i when 1 then 10 else 1 end
  from generate_series(1, ${customers}) i;

insert into product (id, code, maker, model_number, name, kind, end_of_sale, end_of_support, search_key)
select uuidv7(interval '-4 years'), p.code, p.maker, p.model, p.name, p.kind, p.support - interval '3 years', p.support,
       lower(normalize(concat_ws(' ', p.code, p.maker, p.model, p.name), nfkc))
  from (select format('P%s', to_char(i, 'FM0000')) code,
               (array['日本ネットワークス', '東都電機', 'Northbridge', '北斗システム', 'Axion'])[1 + i % 5] maker,
               format('%s-%s%s', (array['NX', 'SW', 'FW', 'SV', 'ST', 'UP'])[1 + i % 6], 1000 + i * 10, chr(65 + i % 4)) model,
               (array['レイヤー3スイッチ', '次世代ファイアウォール', 'ラックサーバー', 'ストレージ装置', '無停電電源装置', '監視ソフトウェア'])[1 + i % 6] name,
               (array['NETWORK', 'SECURITY', 'SERVER', 'STORAGE', 'POWER', 'SOFTWARE'])[1 + i % 6] kind,
               current_date + (i * 97 % 2400) - 200 support
          from generate_series(1, 120) i) p;

insert into account (id, customer_id, kind, mail, family_name, given_name, family_name_kana, given_name_kana, scope, created_at)
select uuidv7(interval '-4 years' + i * interval '1 second'), null,
       case when i <= 6 then 'SERVICE_DESK' when i <= 24 then 'SUPPORT_ENGINEER' when i <= 30 then 'SERVICE_COORDINATOR'
            when i <= 38 then 'SALES_REPRESENTATIVE' else 'PORTAL_ADMINISTRATOR' end,
       format('staff%s@vendor.example', i),
       (array['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村'])[1 + i % 8],
       (array['健', '美咲', '大輔', '陽子', '翔太'])[1 + i % 5],
       (array['サトウ', 'スズキ', 'タカハシ', 'タナカ', 'イトウ', 'ワタナベ', 'ヤマモト', 'ナカムラ'])[1 + i % 8],
       (array['ケン', 'ミサキ', 'ダイスケ', 'ヨウコ', 'ショウタ'])[1 + i % 5],
       'WHOLE', now() - interval '4 years'
  from generate_series(1, 40) i;

insert into customer (id, code, name, name_kana, postal_code, address, phone, sales_representative_id, search_key)
select c.id, format('B%s', to_char(c.i, 'FM0000')), n.name, n.kana, '100-0001', '東京都千代田区千代田1-1', '03-0000-0000',
       (select id from account where mail = format('staff%s@vendor.example', 31 + c.i % 8)),
       lower(normalize(format('B%s %s %s', to_char(c.i, 'FM0000'), n.name, n.kana), nfkc))
  from bench.customer c,
       lateral (select format('%s%s株式会社', (array['青葉', '東海', '北斗', '瑞穂', '三河', '南港', '富士見', '若葉'])[1 + c.i % 8],
                              (array['物産', '精機', '商事', '工業', '運輸', '食品', '電設'])[1 + c.i % 7]) name,
                       format('%s%s', (array['アオバ', 'トウカイ', 'ホクト', 'ミズホ', 'ミカワ', 'ナンコウ', 'フジミ', 'ワカバ'])[1 + c.i % 8],
                              (array['ブッサン', 'セイキ', 'ショウジ', 'コウギョウ', 'ウンユ', 'ショクヒン', 'デンセツ'])[1 + c.i % 7]) kana) n;

-- The first account of each customer sees all of it; the second of the large ones joins a group below and thereby less.
insert into account (id, customer_id, kind, mail, family_name, given_name, family_name_kana, given_name_kana, department, phone,
                     scope, created_at)
select uuidv7(interval '-3 years' + n.i * interval '1 second'), c.id,
       (array['USER_ADMINISTRATOR', 'CONTRACT_MANAGER', 'INQUIRY_ADMINISTRATOR', 'INQUIRY_AGENT'])[1 + p.nth % 4],
       format('user%s@c%s.example', p.nth, c.i),
       (array['小林', '加藤', '吉田', '山田', '佐々木', '山口', '松本', '井上', '木村'])[1 + n.i % 9],
       (array['直樹', '由美', '和也', '恵', '拓海', '里奈'])[1 + n.i % 6],
       (array['コバヤシ', 'カトウ', 'ヨシダ', 'ヤマダ', 'ササキ', 'ヤマグチ', 'マツモト', 'イノウエ', 'キムラ'])[1 + n.i % 9],
       (array['ナオキ', 'ユミ', 'カズヤ', 'メグミ', 'タクミ', 'リナ'])[1 + n.i % 6],
       '情報システム部', '03-1234-5678', 'WHOLE', now() - interval '3 years'
  from generate_series(0, ${accounts} - 40 - 1) n (i),
       lateral (select 1 + n.i % ${customers} customer, 1 + n.i / ${customers} nth) p
  join bench.customer c on c.i = p.customer;

insert into credential (account_id, password_hash, changed_at)
select id, '${passwordHash}', now() from account;

-- In the versions in force, or each sign-in would end before the gate of the terms.
insert into terms_acceptance (account_id, document, version, sha256, accepted_at, address)
select id, d, '1.0', '', now(), '' from account, unnest('{TERMS,SECURITY_POLICY,PRIVACY,PERSONAL_INFORMATION}'::text[]) d;

-- Every fourth customer divides itself into three engagements, each with a group.
insert into engagement (id, customer_id, name)
select uuidv7(interval '-3 years'), c.id, format('%s案件', (array['基幹更改', '拠点展開', '新工場'])[k])
  from bench.customer c, generate_series(1, 3) k where c.i % 4 = 1;
insert into engagement_group (id, customer_id, engagement_id, name)
select uuidv7(interval '-3 years'), customer_id, id, name || 'グループ' from engagement;
insert into membership (group_id, account_id, joined_at)
select g.id, a.id, now() - interval '2 years'
  from bench.customer c
  join account a on a.mail = format('user2@c%s.example', c.i)
  join engagement_group g on g.customer_id = c.id and g.name like '基幹更改%';

create table bench.contract (customer integer, nth integer, id uuid not null, primary key (customer, nth));
insert into bench.contract (customer, nth, id)
select c.i, k, uuidv7(interval '-3 years') from bench.customer c, generate_series(1, case c.i when 1 then 60 else 6 end) k;
insert into contract (id, customer_id, engagement_id, number, title, service, plan, hours, first_response_minutes,
                      restoration_minutes, starts_on, ends_on, status, sales_representative_id, search_key)
select b.id, c.id, e.id, n.number, n.title,
       (array['PRODUCT_MAINTENANCE', 'HARDWARE_MAINTENANCE', 'SOFTWARE_MAINTENANCE', 'NETWORK_ADVANCED_SUPPORT', 'MANAGED_SERVICE'])[1 + b.nth % 5],
       (array['NORMAL', 'EXTENDED'])[1 + b.nth % 2],
       (array['24X365', 'WEEKDAY_0900_1730', 'WEEKDAY_0800_2000'])[1 + b.nth % 3],
       30, 240, current_date - 700, current_date + (b.nth * 61 + b.customer * 7) % 1000, 'ACTIVE', customer.sales_representative_id,
       lower(normalize(n.number || ' ' || n.title, nfkc))
  from bench.contract b
  join bench.customer c on c.i = b.customer
  join customer on customer.id = c.id
  left join lateral (select id from engagement where customer_id = c.id order by name offset b.nth % 6 limit 1) e on b.nth % 6 < 3,
       lateral (select format('K%s-%s', to_char(c.i, 'FM0000'), to_char(b.nth, 'FM000')) number,
                       format('%s保守サービス契約', (array['本社', '工場', '支店', '物流拠点'])[1 + b.nth % 4]) title) n;
insert into contract_price (contract_id, customer_id, annual_amount_yen)
select id, customer_id, 1200000 from contract;

create table bench.device (i integer primary key, customer integer not null, nth integer not null, id uuid not null,
                                         contract_id uuid);
insert into bench.device (i, customer, nth, id)
select i, customer, row_number() over (partition by customer order by i), uuidv7(interval '-3 years' + i * interval '1 second')
  from (select i, case when i % 10 = 0 then 1 else 2 + (i * 7919::bigint % (${customers} - 1))::integer end customer
          from generate_series(1, ${devices}) i) d;
insert into device (id, customer_id, code, product_id, serial_number, host_name, site, search_key)
select b.id, c.id, format('D%s', to_char(b.i, 'FM000000')), p.id, n.serial, n.host, n.site,
       lower(normalize(concat_ws(' ', format('D%s', to_char(b.i, 'FM000000')), p.maker, p.model_number, n.serial, n.host, n.site), nfkc))
  from bench.device b
  join bench.customer c on c.i = b.customer
  join product p on p.code = format('P%s', to_char(1 + (b.i / 7 + b.nth) % 120, 'FM0000')),
       lateral (select format('SN%s%s', chr(65 + b.i % 26), to_char(b.i * 7, 'FM00000000')) serial,
                       format('%s-%s-%s', (array['core', 'edge', 'fw', 'db', 'nas', 'ups'])[1 + b.nth % 6], (array['tokyo', 'osaka', 'nagoya', 'sendai'])[1 + b.nth % 4], b.nth) host,
                       (array['東京本社', '大阪支店', '名古屋工場', '仙台物流センター', '福岡支店'])[1 + b.nth % 5] site) n;

update bench.device b set contract_id = k.id
  from bench.contract k
 where k.customer = b.customer and k.nth = 1 + b.nth % (case b.customer when 1 then 60 else 6 end) and (b.i / 10 + b.nth) % 7 <> 0;
-- Its trigger looks up each device: without statistics it would read the whole table each time.
set local enable_seqscan = off;
insert into contract_line (id, customer_id, contract_id, device_id, service, covered_from)
select uuidv7(interval '-2 years'), c.id, b.contract_id, b.id, k.service, current_date - 700
  from bench.device b join bench.customer c on c.i = b.customer join contract k on k.id = b.contract_id;
reset enable_seqscan;
insert into contract_line_price (line_id, customer_id, annual_price_yen) select id, customer_id, 20000 from contract_line;
create index device_of_customer on bench.device (customer, nth);
create table bench.account as
select c.i customer, row_number() over (partition by c.i order by a.mail) nth, a.id, a.family_name || ' ' || a.given_name as name, a.kind
  from account a join bench.customer c on c.id = a.customer_id where a.scope = 'WHOLE';
create table bench.engineer as
select row_number() over (order by mail) nth, id, family_name || ' ' || given_name as name from account where kind = 'SUPPORT_ENGINEER';
create table bench.desk as
select row_number() over (order by mail) nth, id, family_name || ' ' || given_name as name from account where kind = 'SERVICE_DESK';
