/**
 * What the peers read, made by the owner in a schema of its own: the open term's courses as a view, the page and its facets as
 * functions. The same rows ours shows to a teacher without a confirmed diagnostic: no capability board, own district alone.
 */
export const peerTables = `
  drop schema if exists bench_peer cascade;
  create schema bench_peer;
  create view bench_peer.card as
    select o.id, c.number, c.title, c.introduction, c.lecturer, c.hour_kind, o.hours::float8 as hours,
      c.subjects, c.stages, c.delivery, o.terminals, o.board, o.training_fee_fen, o.material_fee_fen, o.seats, o.selected,
      r.code as series_code, r.title as series_title, c.district_id, c.published_at
    from offering o join course c on c.id = o.course_id left join series r on r.id = c.series_id
    where o.cancelled_at is null and o.board <> 'capability'
      and o.term_id = (select id from term where first_closes > now() order by first_opens limit 1);
  create function bench_peer.seen(lineage uuid[]) returns setof bench_peer.card stable language sql as $$
    select * from bench_peer.card where board <> 'district' or district_id = any(lineage) $$;
  create function bench_peer.supermarket(lineage uuid[], subject text, stage text) returns setof bench_peer.card
    stable language sql as $$
    select * from bench_peer.seen(lineage) c where supermarket.subject = any(c.subjects) and supermarket.stage = any(c.stages)
    order by published_at desc, number $$;
  create type bench_peer.facet as (name text, value text, count integer);
  create function bench_peer.facets(lineage uuid[], subject text, stage text) returns setof bench_peer.facet
    stable language sql as $$
    with seen as materialized (
      select hour_kind, subjects, stages, terminals, facets.subject = any(subjects) as of_subject, facets.stage = any(stages) as of_stage
      from bench_peer.seen(lineage))
    select 'hourKinds', hour_kind, count(*)::int from seen where of_subject and of_stage group by 2
    union all
    select 'terminals', value, count(*)::int from seen, unnest(terminals) value where of_subject and of_stage group by 2
    union all
    select 'subjects', value, count(*)::int from seen, unnest(subjects) value where of_stage group by 2
    union all
    select 'stages', value, count(*)::int from seen, unnest(stages) value where of_subject group by 2 $$;
  drop schema if exists bench_graphile cascade;
  create schema bench_graphile;
  create view bench_graphile.card as select * from bench_peer.card;
  create type bench_graphile.facet as (name text, value text, count integer);
  create function bench_graphile.lineage() returns uuid[] stable language sql as
    $$ select string_to_array(current_setting('xueshi.lineage'), ',')::uuid[] $$;
  create function bench_graphile.market(subject text, stage text) returns setof bench_graphile.card stable language sql as
    $$ select * from bench_peer.supermarket(bench_graphile.lineage(), market.subject, market.stage) $$;
  create function bench_graphile.market_facets(subject text, stage text) returns setof bench_graphile.facet
    stable language sql as
    $$ select name, value, count from bench_peer.facets(bench_graphile.lineage(), market_facets.subject, market_facets.stage) $$;
  grant usage on schema bench_peer, bench_graphile to public;
  grant select on all tables in schema bench_peer, bench_graphile to public;`;

export const noPeerTables = `drop schema if exists bench_peer, bench_graphile cascade`;
