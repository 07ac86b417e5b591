import { Injectable } from '@nestjs/common';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { WhichRun, type RunArguments } from '../score-runs/which-run.js';
import type { HeldRun } from './held-run.js';
import { ScoredRuns } from './scored-runs.js';

export interface AskedRun {
  readonly run: HeldRun;
  readonly year: number;
  /** Place of the year in the panel. */
  readonly y: number;
}

/** The run, held in memory, and the year that a question names. */
@Injectable()
export class AskedRuns {
  constructor(
    private readonly which: WhichRun,
    private readonly runs: ScoredRuns,
  ) {}

  async find(args: RunArguments): Promise<AskedRun | Refusal> {
    const view = await this.which.find(args);
    if (isRefusal(view)) return view;
    const year = this.which.year(view, args.year);
    if (typeof year !== 'number') return year;
    if (!this.runs.fits(view)) {
      return refusal(
        'TOO_COSTLY',
        null,
        {
          zh: '该评分任务太大，无法放入内存作比较与推演。',
          en: 'The run is too large to be held in memory, which this question takes.',
        },
        {
          zh: '查询 ranking 不受此限；或请求一个单元或年份较少的评分任务。',
          en: '`ranking` answers all the same; or ask for a run of fewer units or years.',
        },
      );
    }
    const run = await this.runs.get(view);
    return { run, year, y: run.panel.years.indexOf(year) };
  }

  /** Places of units by their codes. */
  units({ unitAt }: HeldRun, codes: readonly string[], argument: string): number[] | Refusal {
    const unknown = codes.filter((code) => !unitAt.has(code));
    if (unknown.length === 0) return codes.map((code) => unitAt.get(code)!);
    return refusal(
      'NOT_FOUND',
      argument,
      {
        zh: `该评分任务中没有单元 ${unknown.slice(0, 5).join('、')}。`,
        en: `The run has no unit ${unknown.slice(0, 5).join(', ')}.`,
      },
      {
        zh: '用 units 查询代码；全部单元见 ranking。',
        en: 'Look codes up with `units`; `ranking` lists the units of the run.',
      },
    );
  }

  /** Place of a node by its code; without one, the index. */
  node({ nodeAt }: HeldRun, code: string | null | undefined, argument = 'node'): number | Refusal {
    if (!code) return 0;
    const node = nodeAt.get(code);
    if (node !== undefined) return node;
    return refusal(
      'NOT_FOUND',
      argument,
      { zh: `指标树中没有“${code}”。`, en: `The tree has no node "${code}".` },
      {
        zh: `可选：${[...nodeAt.keys()].slice(0, 40).join('、')}。`,
        en: `It has ${[...nodeAt.keys()].slice(0, 40).join(', ')}.`,
      },
    );
  }
}
