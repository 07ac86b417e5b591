import { conversion, type Conversion } from '../measure/unit-of-measure.js';

/**
 * In what unit of measure the values of one indicator are printed, and in what they are stored: as declared by mapping,
 * header or table; else as the first row or cell that names one.
 */
export class IndicatorMeasure {
  /** Undefined: none was named so far. */
  stored: string | undefined;
  /** The unit of measure of the file, where values are converted from it. */
  convertedFrom: string | undefined;
  /** From the unit of measure of the present row to the stored one; undefined where they are the same. */
  factor: Conversion | undefined;
  private sawNone = false;
  private sawInCell = false;
  private mixtureTold = false;

  /** `printed`: as the file declares it; `wanted`: what the mapping converts to; `factor`: between the two. */
  constructor(
    private readonly printed: string | undefined,
    private readonly wanted: string | undefined,
    factor: Conversion | undefined,
  ) {
    this.stored = wanted ?? printed;
    this.factor = factor && !isOne(factor) ? factor : undefined;
    this.convertedFrom = this.factor ? printed : undefined;
  }

  /**
   * The row names its unit of measure: the first of an indicator is stored, the others are converted to it. False:
   * they cannot be.
   */
  ofRow(named: string): boolean {
    if (this.wanted !== undefined) return true;
    if (this.stored === undefined) {
      this.stored = named;
      return true;
    }
    if (named === this.stored) {
      this.factor = undefined;
      return true;
    }
    const factor = conversion(named, this.stored);
    if (!factor) return false;
    this.factor = isOne(factor) ? undefined : factor;
    if (this.factor) this.convertedFrom = named;
    return true;
  }

  /**
   * The declared unit of measure, for a cell that names its own: where none is declared, the first such cell
   * declares it
   * for all.
   */
  ofCell(named: string): string {
    if (this.printed === undefined && this.stored === undefined) {
      this.stored = named;
      this.sawInCell = true;
    }
    return this.declared(named);
  }

  /** As the file declares it; `otherwise` where it does not. */
  declared(otherwise: string): string {
    return this.printed ?? this.stored ?? otherwise;
  }

  /** The cell names no unit of measure. */
  noneInCell(): void {
    this.sawNone = true;
  }

  /** Whether some cells declare the unit of measure and others name none: true once, to be told once. */
  mixtureToTell(): boolean {
    if (this.mixtureTold || !this.sawInCell || !this.sawNone) return false;
    this.mixtureTold = true;
    return true;
  }
}

/** Whether a conversion changes nothing. */
export function isOne({ times, per }: Conversion): boolean {
  return times === per;
}
