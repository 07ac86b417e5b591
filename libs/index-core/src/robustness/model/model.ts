import type { RobustnessSpecification } from '../specification.js';
import type { WeightDraw } from './draw-weights.js';
import type { FlatTree } from './flat-tree.js';
import type { Input, Request } from './input.js';
import type { Variant } from './variant.js';

/** A variant made ready for draws. */
export interface Ready {
  readonly variant: Variant;
  readonly weights: WeightDraw;
  readonly flat: FlatTree | undefined;
  /** Place of each of the variant's units among the model's. */
  readonly places: Int32Array | undefined;
}

/**
 * Everything that is uncertain about one year's ranking: from a draw to scores. The same specification, document and panel make the
 * same model on every machine, and a draw's scores depend on nothing but the draw.
 */
export interface RobustnessModel {
  readonly specification: RobustnessSpecification;
  readonly year: number;
  readonly unitKeys: readonly string[];
  readonly inputs: readonly Input[];
  readonly nominal: Ready;
  /** Set where a draw changes nothing but the weights of a weighted sum: the kernel does these. */
  readonly weightsOnly: FlatTree | undefined;
  /** Scores of the index in one draw, by unit; NaN: none. */
  scores(request: Request): Float64Array;
  /** The choice of each alternative in a draw; −1: the document as it is. */
  choices(request: Request): Int32Array;
  /** The variant of a draw, and its drawn weights (see WeightDraw). */
  drawn(request: Request): { readonly ready: Ready; readonly weights: readonly Float64Array[] };
}
