import { Inject, Injectable } from '@nestjs/common';
import { MethodologyRepository, PanelRepository, UnitReader, type ScoreRunView } from '#persistence';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway-settings.js';
import { holdRun, type HeldRun } from './held-run.js';

/** Completed runs held in memory, which they never leave changed: the least recently asked goes when the bytes are used up. */
@Injectable()
export class ScoredRuns {
  private readonly held = new Map<number, Promise<HeldRun>>();
  private readonly sizes = new Map<number, number>();

  constructor(
    private readonly methodologies: MethodologyRepository, private readonly panels: PanelRepository, private readonly units: UnitReader,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  get(view: ScoreRunView): Promise<HeldRun> {
    const known = this.held.get(view.key);
    const run = known ?? this.load(view);
    this.held.delete(view.key);
    this.held.set(view.key, run);
    return run;
  }

  get bytes(): number {
    return [...this.sizes.values()].reduce((sum, size) => sum + size, 0);
  }

  private async load(view: ScoreRunView): Promise<HeldRun> {
    try {
      const { document } = await this.methodologies.findByKey(view.methodologyKey);
      const run = await holdRun(view, document, this.panels, this.units);
      this.sizes.set(view.key, run.bytes);
      for (const key of this.held.keys()) {
        if (this.bytes <= this.settings.heldRunsBytes || key === view.key) continue;
        this.held.delete(key);
        this.sizes.delete(key);
      }
      return run;
    } catch (error) {
      this.held.delete(view.key);
      throw error;
    }
  }
}
