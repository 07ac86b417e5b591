import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RunEstimates } from '#persistence';
import type { RobustnessRun, ScoreRun } from '../generated/resolvers.js';
import type { Shown } from '../answers/shown.js';

/** Runs whose time left is not read yet. */
export type ScoreRunParent = Omit<ScoreRun, 'timeLeft'>;
export type RobustnessRunParent = Omit<RobustnessRun, 'timeLeft'>;

const isOpen = ({ state }: Pick<ScoreRun, 'state'>): boolean => state === 'QUEUED' || state === 'RUNNING';

/** How long will it take? */
@Resolver('ScoreRun')
export class ScoreRunTimeLeftResolver {
  constructor(private readonly estimates: RunEstimates) {}

  @ResolveField('timeLeft')
  async timeLeft(@Parent() run: ScoreRunParent): Promise<Shown<'TimeLeft'> | null> {
    return isOpen(run) ? this.estimates.ofScoreRun(run.uuid) : null;
  }
}

@Resolver('RobustnessRun')
export class RobustnessRunTimeLeftResolver {
  constructor(private readonly estimates: RunEstimates) {}

  @ResolveField('timeLeft')
  async timeLeft(@Parent() run: RobustnessRunParent): Promise<Shown<'TimeLeft'> | null> {
    return isOpen(run) ? this.estimates.ofRobustnessRun(run.uuid) : null;
  }
}
