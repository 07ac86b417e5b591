import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Robustness runs: the specification and its answer, the parts of the work, and what the draws say of each unit's rank. */
export class Robustness1700000200000 implements MigrationInterface {
  readonly name = 'Robustness1700000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table robustness_run (
        key integer generated always as identity primary key,
        id uuid not null default gen_random_uuid() unique,
        score_run_key integer not null references score_run(key),
        year smallint not null,
        specification jsonb not null,
        inputs_hash text not null unique,     -- sha-256 over the score run's inputs, the specification and the core version
        core_version text not null,
        inputs jsonb not null,                -- the uncertain inputs: [{"code", "kind", "name": {"zh", "en"}}]
        state text not null default 'queued' check (state in ('queued','running','completed','failed','cancelled')),
        chunk_count integer not null,
        chunks_done integer not null default 0,
        estimated_from integer not null default 0,      -- draws behind the rows of robustness_result
        bin_width integer not null default 1, -- ranks counted together: 1 up to 5,791 units
        error jsonb,
        drivers jsonb,                        -- Sobol indices per output and input
        weights jsonb,                        -- nominal beside effective weights
        result_hash text,
        created_by text not null default '',
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz
      );
      create index robustness_run_by_score_run on robustness_run (score_run_key, year, state, finished_at);
      create index robustness_run_open on robustness_run (key) where state in ('queued','running');

      create table robustness_chunk (         -- a part of the work; its bytes are kept until the run has ended
        run_key integer not null references robustness_run(key),
        number integer not null,
        kind text not null,                   -- draws | sobol
        first integer not null,               -- first draw or row
        past integer not null,                -- first one no longer of the chunk
        worker text,
        heartbeat_at timestamptz,
        attempts integer not null default 0,
        done boolean not null default false,
        result bytea,
        primary key (run_key, number)
      );

      create table robustness_result (
        run_key integer not null references robustness_run(key),
        unit_id integer not null,
        nominal_rank integer,                 -- null: not ranked by the document as it is
        draws integer not null,               -- in which the unit was ranked
        mean double precision,
        median double precision,
        low double precision,                 -- 5 % of the ranks lie at or below
        high double precision,                -- 95 %
        best integer,
        worst integer,
        top_share double precision,
        first_rank integer not null,          -- of the counts
        counts integer[] not null,            -- draws by rank (or bin of ranks), from first_rank on
        primary key (run_key, unit_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table robustness_result, robustness_chunk, robustness_run');
  }
}
