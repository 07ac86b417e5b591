import { graphql } from '../generated/index.js';
import { useAnswer } from '../answers/use-answer.js';

const STEPS = graphql(
  `query MethodologySteps($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { document
    } }`,
);

export interface Stepped {
  readonly steps?: readonly { readonly step: string; readonly method?: string; readonly scale?: number }[];
}

/** The score of a unit that meets every target; undefined where a methodology does not measure against targets. */
export function expectedOf(document: Stepped | undefined): number | undefined {
  const normalise = document?.steps?.findLast(({ step }) => step === 'normalise');
  return normalise?.method === 'realisation-degree' ? (normalise.scale ?? 1) : undefined;
}

/** The same, asked for. */
export function useExpected(
  methodology: { readonly slug: string; readonly version: string } | undefined,
): number | undefined {
  return expectedOf(
    useAnswer(STEPS, methodology && { slug: methodology.slug, version: methodology.version }).answer?.methodology
      ?.document as Stepped | undefined,
  );
}
