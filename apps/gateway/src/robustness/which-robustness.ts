import { Injectable } from '@nestjs/common';
import { RobustnessRunRepository, type RobustnessRun, type ScoreRunView, isUuid } from '#persistence';
import { keyOf } from '../answers/global-id.js';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import type { QueryRobustnessArgs } from '../generated/resolvers.js';
import { WhichRun } from '../score-runs/which-run.js';

/** The arguments by which a question names its robustness run. */
export type RobustnessArguments = Pick<QueryRobustnessArgs, 'methodology' | 'run' | 'year' | 'robustnessRun'>;

export interface FoundRobustness {
  readonly robustness: RobustnessRun;
  readonly run: ScoreRunView;
}

/** Finds the robustness run that answers a question; what is not there is refused with what is. */
@Injectable()
export class WhichRobustness {
  constructor(
    private readonly which: WhichRun,
    private readonly runs: RobustnessRunRepository,
  ) {}

  async byId(id: string): Promise<RobustnessRun | undefined> {
    const key = keyOf('RobustnessRun', id);
    return isUuid(key) ? this.runs.byId(key) : undefined;
  }

  async find(args: RobustnessArguments): Promise<FoundRobustness | Refusal> {
    if (args.robustnessRun) {
      const robustness = await this.byId(args.robustnessRun);
      if (!robustness)
        return refusal(
          'NOT_FOUND',
          'robustnessRun',
          { zh: `没有稳健性分析“${args.robustnessRun}”。`, en: `There is no robustness run "${args.robustnessRun}".` },
          LIST,
        );
      if (robustness.estimatedFrom === 0) {
        return refusal(
          'NOT_SCORED',
          'robustnessRun',
          {
            zh: `该稳健性分析的状态为 ${robustness.state}，还没有结果。`,
            en: `The robustness run is ${robustness.state}: it has no result yet.`,
          },
          {
            zh: '等待首个估计（订阅 robustnessRunChanged）。',
            en: 'Wait for its first estimate (subscribe to robustnessRunChanged).',
          },
        );
      }
      const run = await this.which.find({ run: robustness.scoreRunId, methodology: args.methodology });
      return isRefusal(run) ? run : (contradicted(robustness, args) ?? { robustness, run });
    }
    const run = await this.which.find(args);
    if (isRefusal(run)) return run;
    const year = this.which.year(run, args.year);
    if (typeof year !== 'number') return year;
    const robustness = await this.runs.answering(run.key, year);
    if (robustness) return { robustness, run };
    return refusal(
      'NOT_SCORED',
      'run',
      {
        zh: `该评分任务 ${year} 年还没有稳健性分析。`,
        en: `No robustness run over this run and ${year} has a result yet.`,
      },
      {
        zh: '用 requestRobustnessRun 请求一次，几秒后再查。',
        en: 'Ask for one with `requestRobustnessRun`, and again in a few seconds.',
      },
    );
  }
}

/** A robustness run is of one score run and year: naming another beside it is a contradiction. */
function contradicted({ scoreRunId, year }: RobustnessRun, args: RobustnessArguments): Refusal | undefined {
  const otherRun = args.run && keyOf('ScoreRun', args.run).toLowerCase() !== scoreRunId;
  const otherYear = typeof args.year === 'number' && args.year !== year;
  if (!otherRun && !otherYear) return undefined;
  const argument = otherRun ? 'run' : 'year';
  return refusal(
    'INVALID_ARGUMENT',
    argument,
    {
      zh: `该稳健性分析针对评分任务 ${scoreRunId} 的 ${year} 年。`,
      en: `The robustness run is over score run ${scoreRunId} and ${year}.`,
    },
    { zh: `去掉 robustnessRun 或 ${argument}。`, en: `Leave out robustnessRun, or ${argument}.` },
  );
}

const LIST = { zh: '查询 robustnessRuns 看有哪些。', en: 'See `robustnessRuns` for what there is.' };
