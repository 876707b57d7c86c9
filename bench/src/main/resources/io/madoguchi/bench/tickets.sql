-- Tickets ${from} to ${to}, oldest first: one in ten belongs to the large customer; ${openPercent} % are still open.

create unlogged table bench.ticket as
select t.i, uuidv7(t.at - clock_timestamp()) id, c.id customer_id, t.at, t.open, t.customer, t.h, t.open and t.h % 3 = 0 as fresh,
       d.id device_id, case when t.h / 5 % 4 < 3 then d.contract_id end contract_id,
       r.id reporter_id, r.name reporter, r.kind reporter_kind, e.id engineer_id, e.name engineer, k.id desk_id, k.name desk,
       (array['INCIDENT', 'INCIDENT', 'QUESTION', 'REQUEST'])[1 + t.h / 7 % 4] kind,
       format('I-%s-%s', to_char(t.at at time zone 'Asia/Tokyo', 'YYYYMMDD'), to_char(nextval('inquiry_number'), 'FM00000000')) number,
       format('%s%s%s', (array['東京本社', '大阪支店', '名古屋工場', '仙台物流センター', '福岡支店', '第二データセンター', '横浜倉庫'])[1 + t.h / 3 % 7],
              (array['のスイッチ', 'のファイアウォール', 'のサーバー', 'のストレージ', 'の無停電電源装置', 'の無線アクセスポイント', 'のVPN装置', 'の監視ソフトウェア', 'のルーター'])[1 + t.h / 13 % 9],
              (array['で通信が断続的に切れる', 'の応答が遅い', 'にログインできない', 'のファンから異音がする', 'の電源ランプが点滅している', 'の設定変更を依頼したい', 'の証明書の更新方法を知りたい', 'のファームウェアを更新したい', 'でバックアップが失敗する', 'のディスクに障害が出ている', 'の保守期限を確認したい'])[1 + t.h / 17 % 11]) subject,
       concat_ws(' ', s.code, s.model_number, s.serial_number, s.host_name) device_words
  from (select i.i, date_trunc('milliseconds', clock_timestamp() - interval '3 years' * (1 - (i.i - ${from} + 1)::float8 / (${to} - ${from} + 2))) at,
               i.h / 101 % 100 < ${openPercent} as open,
               i.h, case when i.i % 10 = 0 then 1 else 2 + i.h / 11 % (${customers} - 1) end customer
          from (select i, hashint4(i) & 2147483647 h from generate_series(${from}, ${to}) i) i) t
  join bench.customer c on c.i = t.customer
  join (select customer, count(*) devices from bench.device group by customer) n on n.customer = t.customer
  join (select customer, count(*) accounts from bench.account group by customer) m on m.customer = t.customer
  left join bench.device d on d.customer = t.customer and d.nth = 1 + t.h % n.devices and t.h / 19 % 5 > 0
  left join (select device.id, device.code, product.model_number, device.serial_number, device.host_name
               from device join product on product.id = device.product_id) s on s.id = d.id
  join bench.account r on r.customer = t.customer and r.nth = 1 + t.h / 23 % m.accounts
  join bench.engineer e on e.nth = 1 + t.h / 29 % (select count(*) from bench.engineer)
  join bench.desk k on k.nth = 1 + t.h / 31 % (select count(*) from bench.desk);

insert into inquiry (id, number, customer_id, money, kind, severity, category, device_id, contract_id, subject, description, effect,
                     began_at, contact, reporter_id, reporter_name, stage, turn, turn_since, assignee_id, assignee_name, restored_at,
                     closed_at, created_at, updated_at, version, search_key)
select t.id, t.number, t.customer_id, false, t.kind, (array['CRITICAL', 'HIGH', 'MEDIUM', 'MEDIUM', 'LOW'])[1 + t.h / 37 % 5], 'TECHNICAL',
       t.device_id, t.contract_id, t.subject,
       t.subject || '。本日朝から発生しており、業務に影響が出ています。再起動しても改善しません。ご確認をお願いいたします。', '一部の拠点で業務が止まっています',
       case t.kind when 'INCIDENT' then t.at - interval '20 minutes' end, '03-1234-5678', t.reporter_id, t.reporter,
       case when not t.open then 'CLOSED' when t.fresh then 'RECEIVED' when t.h % 3 = 1 then 'INVESTIGATING' else 'WORKING' end,
       case when not t.open then 'NOBODY' when t.fresh then 'DESK' when t.h % 3 = 1 then 'CUSTOMER' else 'ENGINEER' end, t.at,
       case when not t.fresh then t.engineer_id end, case when not t.fresh then t.engineer end,
       case when not t.open and t.kind = 'INCIDENT' then t.at + interval '3 hours' end,
       case when not t.open then t.at + interval '1 day' end, t.at, t.at + interval '1 day', 3,
       lower(normalize(concat_ws(' ', t.number, t.subject, t.device_words), nfkc))
  from bench.ticket t order by t.i;

insert into inquiry_entry (id, inquiry_id, customer_id, money, kind, at, author_id, author_name, author_kind, text, detail)
select uuidv7(e.at - clock_timestamp()), t.id, t.customer_id, false, e.kind, e.at, e.author_id, e.author, e.author_kind, e.text, e.detail
  from bench.ticket t, lateral (values
       (t.at, 'REPORTED', t.reporter_id, t.reporter, t.reporter_kind,
        t.subject || '。本日朝から発生しており、業務に影響が出ています。再起動しても改善しません。ご確認をお願いいたします。', '{}'::jsonb),
       (t.at + interval '40 minutes', 'MESSAGE', t.desk_id, t.desk, 'SERVICE_DESK',
        'ご連絡ありがとうございます。機器のログを確認しております。恐れ入りますが、ランプの状態と、直前に行った変更の有無をお知らせください。', '{"asks": true}'::jsonb),
       (t.at + interval '2 hours', case when t.open then 'MESSAGE' else 'CLOSED' end, t.reporter_id, t.reporter, t.reporter_kind,
        '電源を入れ直したところ改善しました。念のため、原因をお知らせいただけますと幸いです。',
        case when t.open then '{}'::jsonb else '{"stage": "CLOSED"}'::jsonb end)
  ) e (at, kind, author_id, author, author_kind, text, detail) order by t.i, e.at;

drop table bench.ticket;
insert into bench.made (tickets, customers) values (${to}, ${customers});
