-- What erasure had left of receipts and ratings could be added up and taken away to counts of a single child. Which cells a
-- receipt had is not known any more, so that nothing says which of the others may stay: its sizes stay alone. Of ratings the
-- counts stay of one record, as two that differ by a case tell of it.

alter table redacted_receipt disable trigger user;
update redacted_receipt set content = (
  content::jsonb || jsonb_build_object('excluded', '{}'::jsonb, 'domains', (
    select coalesce(jsonb_object_agg(id, domain || jsonb_build_object(
      'margins', '[]'::jsonb,
      'marginsLeftOut', (domain->>'marginsLeftOut')::int4 + jsonb_array_length(domain->'margins'),
      'lottery', (domain->'lottery') || jsonb_build_object(
        'cells', '[]'::jsonb,
        'cellsLeftOut', (domain->'lottery'->>'cellsLeftOut')::int4 + jsonb_array_length(domain->'lottery'->'cells'),
        'allocations', (select coalesce(jsonb_agg(''::text), '[]') from jsonb_array_elements(domain->'lottery'->'allocations'))
      )
    )), '{}') from jsonb_each(content::jsonb->'domains') as each (id, domain)
  ))
)::text;
alter table redacted_receipt enable trigger user;

alter table kept_rating disable trigger user;
update kept_rating k set content = (
  (content::jsonb - 'profile') || jsonb_build_object('classification', '{}'::jsonb, 'groups', '[]'::jsonb, 'standards', (
    select coalesce(jsonb_agg(standard || '{"questions": [], "chances": null}'::jsonb order by place), '[]')
    from jsonb_array_elements(content::jsonb->'standards') with ordinality as each (standard, place)
  ))
)::text
where number <> (
  select number from rating r where r.inspection = k.inspection order by (cause = 'closed') desc, number desc limit 1
);
alter table kept_rating enable trigger user;
