import { Inject, Injectable } from '@nestjs/common';
import { MethodologyRepository, PanelRepository, UnitReader, type ScoreRunView } from '#persistence';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway-settings.js';
import { estimatedBytes, holdRun, type HeldRun } from './held-run.js';

/** A run that is asked for its ranking so often is brought into memory. */
const OFTEN = 3;

/** Completed runs held in memory, which they never leave changed: the least recently asked goes when the bytes are used up. */
@Injectable()
export class ScoredRuns {
  private readonly kept = new Map<number, Promise<HeldRun>>();
  private readonly sizes = new Map<number, number>();
  private readonly asked = new Map<number, number>();
  /** One run is loaded at a time: what a load takes beside its result is taken once. */
  private loading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly methodologies: MethodologyRepository,
    private readonly panels: PanelRepository,
    private readonly units: UnitReader,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  /** Whether a run fits into the memory that runs may take. */
  fits(view: ScoreRunView): boolean {
    return estimatedBytes(view) <= this.settings.heldRunsBytes;
  }

  /** @throws where the run does not fit: ask first. */
  get(view: ScoreRunView): Promise<HeldRun> {
    const known = this.kept.get(view.key);
    const run = known ?? this.load(view);
    this.kept.delete(view.key);
    this.kept.set(view.key, run);
    return run;
  }

  /** The run, if it is in memory; a run that is asked for often is loaded for the next time. */
  async held(view: ScoreRunView): Promise<HeldRun | undefined> {
    if (this.sizes.has(view.key)) return this.get(view);
    const times = (this.asked.get(view.key) ?? 0) + 1;
    this.asked.set(view.key, times);
    if (this.asked.size > 1_000) this.asked.delete(this.asked.keys().next().value!);
    if (times >= OFTEN && !this.kept.has(view.key) && this.fits(view)) this.get(view).catch(() => undefined);
    return undefined;
  }

  get bytes(): number {
    return [...this.sizes.values()].reduce((sum, size) => sum + size, 0);
  }

  private load(view: ScoreRunView): Promise<HeldRun> {
    const run = this.loading.then(() => this.read(view));
    this.loading = run.catch(() => this.kept.delete(view.key));
    return run;
  }

  private async read(view: ScoreRunView): Promise<HeldRun> {
    if (!this.fits(view))
      throw new Error(
        `run ${view.id} takes ${estimatedBytes(view)} bytes, more than runs may take (${this.settings.heldRunsBytes})`,
      );
    this.makeRoom(view, estimatedBytes(view));
    const { document } = await this.methodologies.findByKey(view.methodologyKey);
    const run = await holdRun(view, document, this.panels, this.units);
    this.makeRoom(view, run.bytes);
    this.sizes.set(view.key, run.bytes);
    return run;
  }

  private makeRoom(view: ScoreRunView, bytes: number): void {
    for (const key of this.kept.keys()) {
      if (this.bytes + bytes <= this.settings.heldRunsBytes) return;
      if (key === view.key || !this.sizes.has(key)) continue;
      this.kept.delete(key);
      this.sizes.delete(key);
    }
  }
}
