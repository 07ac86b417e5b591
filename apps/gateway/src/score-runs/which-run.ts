import { Injectable } from '@nestjs/common';
import { isUuid, ScoreRunReader, type ScoreRunView } from '#persistence';
import { LRUCache } from 'lru-cache';
import { keyOf } from '../answers/global-id.js';
import { refusal, type Refusal } from '../answers/refusal.js';
import type { NodeView } from '../answers/show.js';
import type { QueryRankingArgs } from '../generated/resolvers.js';

/** The arguments by which every question names its run. */
export type RunArguments = Pick<QueryRankingArgs, 'methodology' | 'version' | 'run' | 'year'>;

const RUNS_CACHED = 100;

/** Finds the run that answers a question, and the year and node in it; what is not there is refused with what is. */
@Injectable()
export class WhichRun {
  private readonly completed = new LRUCache<string, ScoreRunView>({ max: RUNS_CACHED });

  constructor(private readonly runs: ScoreRunReader) {}

  async find({ methodology, version, run: id }: RunArguments): Promise<ScoreRunView | Refusal> {
    if (id) {
      const key = keyOf('ScoreRun', id);
      const run = isUuid(key) ? await this.byId(key.toLowerCase()) : undefined;
      if (!run)
        return refusal(
          'NOT_FOUND',
          'run',
          { zh: `没有评分任务“${id}”。`, en: `There is no score run "${id}".` },
          LIST_RUNS,
        );
      const contradiction = contradicted(run, methodology, version);
      if (contradiction) return contradiction;
      if (run.state !== 'completed') {
        return refusal(
          'NOT_SCORED',
          'run',
          { zh: `评分任务的状态为 ${run.state}，还没有结果。`, en: `The score run is ${run.state}: it has no result.` },
          {
            zh: '等待任务完成（订阅 scoreRunChanged），或改用已完成的任务。',
            en: 'Wait for it to complete (subscribe to scoreRunChanged), or name a completed one.',
          },
        );
      }
      return run;
    }
    const answering = await this.runs.answering({ slug: methodology ?? undefined, version: version ?? undefined });
    const run = answering && (await this.byId(answering));
    if (run) return run;
    const wanted = methodology ? `${methodology}${version ? `@${version}` : ''}` : '';
    return refusal(
      'NOT_SCORED',
      methodology ? 'methodology' : null,
      {
        zh: methodology ? `评价方法“${wanted}”还没有已完成的评分任务。` : '还没有已完成的评分任务。',
        en: methodology ? `No completed score run over "${wanted}".` : 'No score run has completed yet.',
      },
      {
        zh: '查询 methodologies 看有哪些方法，用 requestScoreRun 请求评分。',
        en: 'See `methodologies` for what there is, and ask for a run with `requestScoreRun`.',
      },
    );
  }

  /** A completed run never changes: it is read once. */
  private async byId(id: string): Promise<ScoreRunView | undefined> {
    const run = this.completed.get(id) ?? (await this.runs.byId(id));
    if (run?.state === 'completed') this.completed.set(id, run);
    return run;
  }

  /** The year asked for, or the last. */
  year(run: ScoreRunView, year: number | null | undefined): number | Refusal {
    if (year === null || year === undefined) return run.years.at(-1)!;
    if (run.years.includes(year)) return year;
    return refusal(
      'NOT_FOUND',
      'year',
      { zh: `该评分任务没有 ${year} 年。`, en: `The run has no year ${year}.` },
      { zh: `可选年份：${run.years.join('、')}。`, en: `It has ${run.years.join(', ')}.` },
    );
  }

  /** The node asked for by its code, or the index. */
  node(run: ScoreRunView, code: string | null | undefined): NodeView | Refusal {
    const node = code ? run.nodes.find((one) => one.code === code) : run.nodes[0];
    if (node) return node;
    const codes = run.nodes.map((one) => one.code);
    return refusal(
      'NOT_FOUND',
      'node',
      { zh: `指标树中没有“${code}”。`, en: `The tree has no node "${code}".` },
      {
        zh: `可选节点：${codes.slice(0, 40).join('、')}${codes.length > 40 ? ' 等' : ''}。`,
        en: `It has ${codes.slice(0, 40).join(', ')}${codes.length > 40 ? ', …' : ''}.`,
      },
    );
  }
}

/** A run is over one methodology: naming another beside it is a contradiction; neither half wins in silence. */
function contradicted(
  { methodology: { slug, version: its } }: ScoreRunView,
  methodology: string | null | undefined,
  version: string | null | undefined,
): Refusal | undefined {
  const [argument, given] =
    methodology && methodology !== slug
      ? (['methodology', methodology] as const)
      : version && version !== its
        ? (['version', version] as const)
        : [undefined, ''];
  return (
    argument &&
    refusal(
      'INVALID_ARGUMENT',
      argument,
      {
        zh: `该评分任务使用的是“${slug}”的版本 ${its}，不是“${given}”。`,
        en: `The run is over "${slug}" in version ${its}, not "${given}".`,
      },
      { zh: `去掉 run 或 ${argument}。`, en: `Leave out run, or ${argument}.` },
    )
  );
}

const LIST_RUNS = { zh: '查询 scoreRuns 看有哪些任务。', en: 'See `scoreRuns` for what there is.' };
