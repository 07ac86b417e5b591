import { indicatorsOf } from '../derive/indicators-of.js';
import { unreachable } from '../unreachable.js';
import { ofIndicator, type Step } from './step.js';

/** The indicators whose values a step reads besides those it changes. */
export function columnsRead(step: Step): readonly string[] {
  switch (step.step) {
    case 'derive':
      return indicatorsOf(step.as);
    case 'denominate':
      return [step.by];
    case 'constant-prices':
      return ofIndicator(step.prices) ? [step.prices.indicator] : [];
    case 'screen':
    case 'impute':
    case 'treat':
    case 'transform':
    case 'clip':
    case 'normalise':
    case 'round':
      return [];
  }
  return unreachable(step);
}
