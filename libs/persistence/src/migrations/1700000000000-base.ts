import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of the main job: units, datasets and their immutable revisions, methodologies, score runs and results.
 * Bulk tables (observation, score) carry narrow integer keys; what the world sees is a slug, a number or a UUID. They have
 * no foreign keys: their one writer takes every key in the same transaction, and a check per row costs ten times the COPY.
 */
export class Base1700000000000 implements MigrationInterface {
  readonly name = 'Base1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit (
        id integer generated always as identity primary key,
        scheme text not null,                 -- 'GB/T 2260', 'ISO 3166-1', or 'list:<dataset slug>'
        code text not null,
        kind text not null,                   -- country, province, prefecture, county, town, department, enterprise, other
        level text,                           -- printed level of government: province, prefecture, county-level city, district, banner, …
        name_zh text not null,
        name_en text not null,
        pinyin text not null default '',      -- for search: full pinyin without tones, blanks removed, then initials
        parent_id integer references unit(id),
        province_id integer references unit(id),
        groups jsonb not null default '{}',   -- named groupings of a submitter's own: {"industry": "steel"}
        valid_from smallint,                  -- first year of the code, null: since the first edition
        valid_to smallint,                    -- last year of the code, null: in force
        successor_id integer references unit(id),
        unique (scheme, code)
      );
      create index unit_parent on unit (parent_id);
      create index unit_province on unit (province_id, kind);
      create index unit_name_zh on unit (name_zh);

      create table unit_name (                -- aliases and former names, for resolving and search
        unit_id integer not null references unit(id),
        name text not null,
        kind text not null,                   -- alias, former, short
        primary key (unit_id, name)
      );
      create index unit_name_name on unit_name (name);

      create table indicator (                -- a code means one thing across datasets; headers and units of measure are per revision
        id integer generated always as identity primary key,
        code text not null unique
      );

      create table dataset (
        id integer generated always as identity primary key,
        slug text not null unique,
        kind text not null default 'observations',   -- observations | rankings
        title_zh text not null,
        title_en text not null,
        synthetic boolean not null default false,
        created_at timestamptz not null default now()
      );

      create table source_file (              -- the bytes as they came, for ever
        id integer generated always as identity primary key,
        sha256 text not null unique,
        name text not null,
        media_type text not null,
        size bigint not null,
        created_at timestamptz not null default now()
      );
      create table source_file_chunk (
        file_id integer not null references source_file(id),
        ordinal integer not null,
        bytes bytea not null,
        primary key (file_id, ordinal)
      );

      create table revision (
        key integer generated always as identity primary key,
        id uuid not null default gen_random_uuid() unique,
        dataset_id integer not null references dataset(id),
        number integer not null,
        file_id integer not null references source_file(id),
        content_hash text not null,           -- sha-256 over the file's sha-256 and whatever changes how it is read (mapping, sheet)
        source text not null,
        licence text not null,
        vintage text not null default 'final',        -- preliminary | final | census-revised
        mapping jsonb,
        report jsonb not null,
        unit_count integer not null,
        observation_count bigint not null,
        years smallint[] not null,
        created_by text not null default '',
        created_at timestamptz not null default now(),
        withdrawn_at timestamptz,
        withdrawn_reason text,
        unique (dataset_id, number),
        unique (dataset_id, content_hash)
      );

      create table revision_indicator (       -- how each indicator came in: header, unit of measure, conversion
        revision_key integer not null references revision(key),
        ordinal smallint not null,
        indicator_id integer not null references indicator(id),
        header text not null,
        name_zh text,
        name_en text,
        unit_of_measure text,
        vintage text,
        notes jsonb not null default '[]',
        primary key (revision_key, ordinal),
        unique (revision_key, indicator_id)
      );

      create table observation (              -- unit x indicator x year -> number, or missing with a reason; traceable to its cell
        revision_key integer not null,
        unit_id integer not null,
        indicator_id integer not null,
        year smallint not null,
        missing smallint not null default 0,  -- MissingReason of #index-core; 0 = present
        flags smallint not null default 0,    -- bits: 1 preliminary, 2 estimated by the source, 4 converted, 8 warned, 16 series break before
        sheet smallint not null default 0,
        file_row integer not null,            -- 1-based, as a spreadsheet shows it
        file_column smallint not null,        -- 1-based
        value double precision,
        sample_size integer,
        standard_error double precision,
        note text,
        primary key (revision_key, unit_id, indicator_id, year)
      );

      create table methodology (
        key integer generated always as identity primary key,
        slug text not null,
        version text not null,
        hash text not null unique,            -- sha-256 of the canonical form
        name_zh text not null,
        name_en text not null,
        document jsonb not null,
        created_by text not null default '',
        created_at timestamptz not null default now(),
        unique (slug, version)
      );

      create table score_run (
        key integer generated always as identity primary key,
        id uuid not null default gen_random_uuid() unique,
        methodology_key integer not null references methodology(key),
        revision_keys integer[] not null,     -- later revisions override earlier ones, value by value
        years smallint[],                     -- null: all years in the data
        unit_filter jsonb,                    -- null: all units in the data; else {"kind": "county"} or {"units": [ids]}
        inputs_hash text not null unique,     -- sha-256 over methodology hash, revision content hashes, years, filter, core version
        core_version text not null,
        state text not null default 'queued' check (state in ('queued','running','completed','failed','cancelled')),
        progress real not null default 0,
        step text not null default '',
        attempts integer not null default 0,
        worker text,
        heartbeat_at timestamptz,
        error jsonb,
        notes jsonb not null default '[]',    -- ResultNote[] of #index-core
        grade_labels text[] not null default '{}',
        result_hash text,
        created_by text not null default '',
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz
      );
      create index score_run_open on score_run (state, heartbeat_at) where state in ('queued','running');
      create index score_run_by_methodology on score_run (methodology_key, state, finished_at);

      create function score_run_changed() returns trigger language plpgsql as $$
        begin
          perform pg_notify('score_run', new.id::text);
          return null;
        end $$;
      create trigger score_run_changed after insert or update of state, progress, step on score_run
        for each row execute function score_run_changed();

      create table score_node (               -- the methodology's tree as it was scored, pre-order
        run_key integer not null references score_run(key),
        node smallint not null,
        parent smallint,
        depth smallint not null,
        kind text not null,                   -- index | dimension | indicator
        code text not null,
        name_zh text not null,
        name_en text not null,
        weight double precision not null,
        global_weight double precision not null,
        aggregation text,
        primary key (run_key, node),
        unique (run_key, code)
      );

      create table score (
        run_key integer not null,
        unit_id integer not null,
        year smallint not null,
        node smallint not null,
        rank integer,                         -- 1 = best; null = not ranked
        grade smallint,                       -- index into score_run.grade_labels
        imputed boolean not null default false,
        score double precision,               -- null = no score
        prepared double precision,            -- at leaves: the value that was normalised
        primary key (run_key, year, unit_id, node) include (score, rank, grade, imputed)
      );
      create index score_by_rank on score (run_key, year, node, rank, unit_id);

      create table not_ranked (
        run_key integer not null references score_run(key),
        year smallint not null,
        unit_id integer not null references unit(id),
        reason text not null,
        detail_zh text not null,
        detail_en text not null,
        primary key (run_key, year, unit_id)
      );

      create table audit (                    -- a line for every act; append only
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        actor text not null,
        act text not null,                    -- revision.created, revision.withdrawn, methodology.created, run.requested, …
        subject text not null,
        detail jsonb not null default '{}'
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit, not_ranked, score, score_node, score_run, methodology, observation, revision_indicator, revision,
        source_file_chunk, source_file, dataset, indicator, unit_name, unit;
      drop function score_run_changed;
    `);
  }
}
