import type { Panel, PanelColumn } from '#index-core';
import type { RobustnessSpecification } from '#index-core/robustness';
import { LRUCache } from 'lru-cache';

/** What the model of a robustness run is made from. The same `key` stands for the same material. */
export interface Material {
  readonly key: string;
  /** The methodology, as it is stored. */
  readonly document: unknown;
  readonly specification: RobustnessSpecification;
  readonly panel: Panel;
  /** The specification was found to act before: it is not tried again. */
  readonly known: boolean;
}

/** A panel whose columns all threads read in one place: nothing is copied when it is handed to them. */
export function share(panel: Panel): Panel {
  const floats = (values: Float64Array): Float64Array => {
    const copy = new Float64Array(new SharedArrayBuffer(values.byteLength));
    copy.set(values);
    return copy;
  };
  const bytes = (values: Uint8Array): Uint8Array => {
    const copy = new Uint8Array(new SharedArrayBuffer(values.byteLength));
    copy.set(values);
    return copy;
  };
  const columns = [...panel.columns].map(([code, column]): [string, PanelColumn] => [
    code,
    {
      ...column,
      values: floats(column.values),
      ...(column.missing ? { missing: bytes(column.missing) } : {}),
      ...(column.standardError ? { standardError: floats(column.standardError) } : {}),
    },
  ]);
  return { ...panel, columns: new Map(columns) };
}

/** Material by its key, loaded once for all who ask, and cached while it is among the last that were asked for. */
export class MaterialCache<M extends Material> {
  private readonly cache: LRUCache<string, Promise<M>>;

  constructor(most = 2) {
    this.cache = new LRUCache({ max: most });
  }

  /** A load that fails is not cached: who asks next loads again. */
  get(key: string, load: () => Promise<M>): Promise<M> {
    const cached = this.cache.get(key);
    if (cached !== undefined) return cached;
    const material = load();
    this.cache.set(key, material);
    material.catch(() => {
      if (this.cache.peek(key) === material) this.cache.delete(key);
    });
    return material;
  }
}
