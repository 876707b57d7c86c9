package io.madoguchi.proof;

import java.util.ArrayList;
import java.util.List;

/** Where records stand, and whether they all stand where they must. */
final class Places {

    /** Each line finds the rows of one kind that stand elsewhere than what they hang on. */
    private static final List<String> ASTRAY = List.of("""
            select 'price of ' || k.number from contract_price p join contract k on k.id = p.contract_id
             where p.engagement_id is distinct from k.engagement_id""", """
            select 'line of ' || k.number from contract_line l join contract k on k.id = l.contract_id
             where l.engagement_id is distinct from k.engagement_id""", """
            select 'price of a line of ' || k.number from contract_line_price p join contract_line l on l.id = p.line_id
              join contract k on k.id = l.contract_id where p.engagement_id is distinct from k.engagement_id""", """
            select 'device ' || d.code from device d left join (
                select l.device_id, min(k.engagement_id::text)::uuid as place, count(distinct k.engagement_id) as places
                  from contract_line l join contract k on k.id = l.contract_id group by l.device_id) found on found.device_id = d.id
             where d.engagement_id is distinct from found.place or found.places > 1""", """
            select 'inquiry ' || i.subject from inquiry i join contract k on k.id = i.contract_id
             where i.engagement_id is distinct from k.engagement_id""", """
            select 'inquiry ' || i.subject from inquiry i join device d on d.id = i.device_id and i.contract_id is null
             where i.engagement_id is distinct from d.engagement_id""", """
            select 'entry of ' || i.subject from inquiry_entry e join inquiry i on i.id = e.inquiry_id
             where (e.engagement_id, e.money) is distinct from (i.engagement_id, i.money)""", """
            select 'file of ' || i.subject from attachment a join inquiry_entry e on e.id = a.entry_id
              join inquiry i on i.id = a.inquiry_id
             where (a.engagement_id, a.money, a.internal) is distinct from (i.engagement_id, i.money, e.internal)""", """
            select 'visit of ' || i.subject from visit v join inquiry i on i.id = v.inquiry_id
             where (v.engagement_id, v.money) is distinct from (i.engagement_id, i.money)""", """
            select 'engineer of a visit of ' || i.subject from visit_engineer v join inquiry i on i.id = v.inquiry_id
             where (v.engagement_id, v.money) is distinct from (i.engagement_id, i.money)""", """
            select 'part of ' || i.subject from part p join inquiry i on i.id = p.inquiry_id
             where (p.engagement_id, p.money) is distinct from (i.engagement_id, i.money)""", """
            select 'step of ' || i.subject from dispatch_step s join inquiry i on i.id = s.inquiry_id
             where (s.engagement_id, s.money) is distinct from (i.engagement_id, i.money)""");

    private Places() {}

    static List<String> astray(Wall wall) {
        List<String> astray = new ArrayList<>();
        ASTRAY.forEach(query -> wall.rows(query, row -> astray.add(row.getString(1))));
        return astray;
    }

    /** The statement that moves a contract of C0001 into the engagement of this name, or out of all. */
    static String move(String contract, String engagement) {
        return """
            update contract k set engagement_id = (select id from engagement e
                where e.customer_id = k.customer_id and e.name = '%s') where number = '%s'""".formatted(engagement, contract);
    }
}
