import { indicatorsOf } from '../derive/indicators-of.js';
import type { Step } from './step.js';

/** The indicators whose values a step reads besides those it changes. */
export function columnsRead(step: Step): readonly string[] {
  if (step.step === 'derive') return indicatorsOf(step.as);
  if (step.step === 'denominate') return [step.by];
  if (step.step === 'constant-prices' && 'indicator' in step.prices) return [String(step.prices.indicator)];
  return [];
}
