import { compile } from '../methodology/compile.js';
import type { Methodology } from '../methodology/document.js';
import { parseMethodology } from '../methodology/parse.js';
import { requiredIndicators } from '../methodology/required-indicators.js';
import { changeDocument } from './change-document.js';
import type { RobustnessSpecification } from './specification.js';

/** The indicators that the data must have for the document and for every choice of a specification; choices that are not valid are passed over. */
export function indicatorsOfSpecification(
  { alternatives = [] }: RobustnessSpecification,
  methodology: Methodology,
): string[] {
  const codes = new Set(requiredIndicators(compile(methodology)));
  for (const { change } of alternatives.flatMap(({ choices }) => choices)) {
    const changed = changeDocument(methodology, change, () => undefined);
    const parsed = changed === undefined ? undefined : parseMethodology(changed, { idle: 'allowed' });
    if (parsed?.ok) for (const code of requiredIndicators(compile(parsed.methodology))) codes.add(code);
  }
  return [...codes].sort();
}
