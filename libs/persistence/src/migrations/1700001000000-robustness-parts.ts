import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Results of the parts of robustness runs in blocks of units, so that they can be put together block by block; and distributions of ranks as
 * packed numbers (7 bits a byte, lowest first), a fifth of the bytes of an array.
 */
export class RobustnessParts1700001000000 implements MigrationInterface {
  readonly name = 'RobustnessParts1700001000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table robustness_part (          -- what a finished part found; kept until the run is completed
        run_key integer not null references robustness_run(key),
        number integer not null,
        block integer not null,               -- of units; 0 for a part of the Sobol sample
        bytes bytea not null,
        primary key (run_key, block, number)
      );
      alter table robustness_part alter column bytes set storage external;
      insert into robustness_part select run_key, number, 0, result from robustness_chunk where kind = 'sobol' and result is not null;
      update robustness_chunk c set done = false, attempts = 0, worker = null, heartbeat_at = null
        from robustness_run r where r.key = c.run_key and r.state <> 'completed' and c.kind = 'draws' and c.done;
      update robustness_run r set chunks_done = (select count(*) from robustness_chunk where run_key = r.key and done) where state <> 'completed';
      alter table robustness_chunk drop column result;

      alter table robustness_result rename column counts to counts_array;
      alter table robustness_result add column counts bytea;        -- draws by rank (or bin of ranks), from first_rank on
      alter table robustness_result alter column counts set storage external;
      update robustness_result r set counts = coalesce((
        select decode(string_agg(
          case when n < 128 then lpad(to_hex(n), 2, '0')
            when n < 16384 then to_hex(n & 127 | 128) || lpad(to_hex(n >> 7), 2, '0')
            when n < 2097152 then to_hex(n & 127 | 128) || to_hex(n >> 7 & 127 | 128) || lpad(to_hex(n >> 14), 2, '0')
            else to_hex(n & 127 | 128) || to_hex(n >> 7 & 127 | 128) || to_hex(n >> 14 & 127 | 128) || lpad(to_hex(n >> 21), 2, '0') end,
          '' order by place), 'hex')
        from unnest(r.counts_array) with ordinality as c(n, place)), '');
      alter table robustness_result alter column counts set not null, drop column counts_array;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table robustness_chunk add column result bytea;
      update robustness_chunk c set done = false, attempts = 0, worker = null, heartbeat_at = null
        from robustness_run r where r.key = c.run_key and r.state <> 'completed' and c.done;
      update robustness_run set chunks_done = 0 where state <> 'completed';
      drop table robustness_part;
      alter table robustness_result rename column counts to counts_packed;
      alter table robustness_result add column counts integer[];
      update robustness_result r set counts = coalesce((
        select array_agg(n order by ends) from (
          select ends, sum((get_byte(r.counts_packed, i) & 127) << (7 * (i - begins))) as n
          from (select i, min(i) over (partition by ends) as begins, ends from (
            select i, min(i) filter (where get_byte(r.counts_packed, i) < 128) over (order by i rows between current row and unbounded following) as ends
            from generate_series(0, length(r.counts_packed) - 1) i) a) b
          group by ends) c), '{}');
      alter table robustness_result alter column counts set not null, drop column counts_packed;
    `);
  }
}
