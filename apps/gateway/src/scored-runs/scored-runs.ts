import { Inject, Injectable } from '@nestjs/common';
import { MethodologyRepository, PanelRepository, UnitReader, type ScoreRunView } from '#persistence';
import { LRUCache } from 'lru-cache';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway-settings.js';
import { estimatedBytes, holdRun, type HeldRun } from './held-run.js';

/** A run that is asked for its ranking so often is brought into memory. */
const OFTEN = 3;

/** Completed runs held in memory, which they never leave changed: the least recently asked goes when the bytes are used up. */
@Injectable()
export class ScoredRuns {
  private readonly runs: LRUCache<number, HeldRun>;
  private readonly loads = new Map<number, Promise<HeldRun>>();
  private readonly asked = new LRUCache<number, number>({ max: 1_000 });
  /** One run is loaded at a time: what a load takes beside its result is taken once. */
  private loading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly methodologies: MethodologyRepository,
    private readonly panels: PanelRepository,
    private readonly units: UnitReader,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {
    const maxSize = settings.heldRunsBytes;
    // A run that turns out larger than it was estimated, and than all runs may be, is held alone.
    this.runs = new LRUCache({ maxSize, sizeCalculation: ({ bytes }) => Math.min(bytes, maxSize) });
  }

  /** Whether a run fits into the memory that runs may take. */
  fits(view: ScoreRunView): boolean {
    return estimatedBytes(view) <= this.settings.heldRunsBytes;
  }

  /** @throws where the run does not fit: ask first. */
  get(view: ScoreRunView): Promise<HeldRun> {
    const run = this.runs.get(view.key);
    return run ? Promise.resolve(run) : (this.loads.get(view.key) ?? this.load(view));
  }

  /** The run, if it is in memory; a run that is asked for often is loaded for the next time. */
  held(view: ScoreRunView): Promise<HeldRun | undefined> {
    const run = this.runs.get(view.key);
    if (run) return Promise.resolve(run);
    const times = (this.asked.get(view.key) ?? 0) + 1;
    this.asked.set(view.key, times);
    if (times >= OFTEN && !this.loads.has(view.key) && this.fits(view)) this.load(view).catch(() => undefined);
    return Promise.resolve(undefined);
  }

  get bytes(): number {
    return this.runs.calculatedSize;
  }

  private load(view: ScoreRunView): Promise<HeldRun> {
    const run = this.loading.then(() => this.read(view)).finally(() => this.loads.delete(view.key));
    this.loads.set(view.key, run);
    this.loading = run.catch(() => undefined);
    return run;
  }

  private async read(view: ScoreRunView): Promise<HeldRun> {
    const bytes = estimatedBytes(view);
    if (!this.fits(view))
      throw new Error(`run ${view.id} takes ${bytes} bytes, more than runs may take (${this.settings.heldRunsBytes})`);
    while (this.runs.size > 0 && this.runs.calculatedSize + bytes > this.settings.heldRunsBytes) this.runs.pop();
    const { document } = await this.methodologies.findByKey(view.methodologyKey);
    const run = await holdRun(view, document, this.panels, this.units);
    this.runs.set(view.key, run);
    return run;
  }
}
