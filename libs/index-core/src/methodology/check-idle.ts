import type { Text } from '#text';
import { columnsRead } from './columns-read.js';
import type { IndicatorDocument, Methodology } from './document.js';
import { fault } from './faults.js';
import { say } from '../wording/say.js';
import type { Fault } from './faults.js';
import { aggregateFacts, normalisationFacts } from './word-facts.js';
import type { CardMember } from './word-facts.js';
import type { BranchDocument, Weights } from './tree.js';
import { codeOf, isLeaf, places } from './walk.js';

/** Parts of a document that nothing would ever read: refused, as a reader would take them for done. */
export function checkIdle(methodology: Methodology): Fault[] {
  return [...idleSteps(methodology), ...idleParameters(methodology), ...idleRules(methodology)];
}

/** Steps on an indicator that no leaf, gate or later step reads. */
function idleSteps(methodology: Methodology): Fault[] {
  const faults: Fault[] = [];
  const leaves = new Set(places(methodology.index).flatMap(({ node }) => (isLeaf(node) ? [node.indicator] : [])));
  const gates = new Set(
    (methodology.finish ?? []).flatMap((finish) =>
      finish.finish === 'gate' ? finish.conditions.flatMap(({ indicator }) => indicator ?? []) : [],
    ),
  );
  const later = new Set<string>();
  [...methodology.steps.entries()].reverse().forEach(([i, step]) => {
    const path = ['steps', i];
    if (step.step === 'derive') {
      const { indicator } = step;
      if (!leaves.has(indicator) && !gates.has(indicator) && !later.has(indicator))
        faults.push(
          fault(
            [...path, 'indicator'],
            say`This step would do nothing: no leaf, gate or later step reads "${indicator}".`,
            say`an indicator that is read afterwards`,
          ),
        );
    } else if ('indicators' in step) {
      step.indicators?.forEach((code, k) => {
        // A gate reads the value that a normalisation is given, not what it makes of it.
        const read =
          leaves.has(code) ||
          later.has(code) ||
          (step.step !== 'normalise' && gates.has(code)) ||
          step.step === 'screen';
        if (!read)
          faults.push(
            fault(
              [...path, 'indicators', k],
              say`This step would do nothing for "${code}": no leaf${step.step === 'normalise' ? '' : say`, gate`} or later step reads it.`,
              say`an indicator that is read afterwards`,
            ),
          );
        if (step.indicators!.indexOf(code) < k)
          faults.push(
            fault(
              [...path, 'indicators', k],
              say`"${code}" stands twice in this step; the second would do nothing.`,
              say`each indicator once`,
            ),
          );
      });
    }
    for (const code of columnsRead(step)) later.add(code);
  });
  return faults;
}

const cardMembers: Readonly<Record<CardMember, true>> = {
  target: true,
  interval: true,
  goalposts: true,
  bands: true,
  curve: true,
  categories: true,
  marks: true,
  bonus: true,
};

/** The normalisations that read a member of a card. */
const readersOf = (member: CardMember): readonly string[] =>
  Object.entries(normalisationFacts).flatMap(([method, { card }]) => (card.includes(member) ? [method] : []));

/** Parameters on a card that no normalisation of this indicator reads. */
function idleParameters(methodology: Methodology): Fault[] {
  const leaves = new Set(places(methodology.index).flatMap(({ node }) => (isLeaf(node) ? [node.indicator] : [])));
  return methodology.indicators.flatMap((card, i) => {
    const methods = methodology.steps.flatMap((step) =>
      step.step === 'normalise' && (step.indicators?.includes(card.code) ?? leaves.has(card.code))
        ? [step.method as string]
        : [],
    );
    return (Object.keys(cardMembers) as CardMember[]).flatMap((member) => {
      const idle =
        card[member] !== undefined &&
        !(readersOf(member).some((method) => methods.includes(method)) && !otherForm(card, member, methods));
      return idle
        ? [
            fault(
              ['indicators', i, member],
              say`The ${member} of "${card.code}" would do nothing: no step reads it.`,
              say`a step {"step": "normalise", "method": ${readersOf(member)
                .map((method) => `"${method}"`)
                .join(' or ')}} for it, or no ${member}`,
            ),
          ]
        : [];
    });
  });
}

/** A realisation degree reads the interval of an interval indicator, and the target of any other. */
function otherForm(card: IndicatorDocument, member: string, methods: readonly string[]): boolean {
  if (methods.some((method) => method === 'distance-to-target' || method === 'marks')) return false;
  return (
    (member === 'target' && card.direction === 'interval') || (member === 'interval' && card.direction !== 'interval')
  );
}

/** Whether the document's own weights, and not those of the node, say what the node's children weigh (see compile). */
function takesWeightsOfDocument(node: BranchDocument, methodology: Methodology): boolean {
  const aggregate = node.aggregate ?? methodology.aggregate;
  return (
    node.weights === undefined &&
    node.children.every(({ weight }) => weight === undefined) &&
    (aggregate === undefined || aggregateFacts[aggregate.method].weightsNeeded)
  );
}

/** Principal components whose negative weights are to stand: no way of putting children together takes such. */
function allowsNegative(weights: Weights | undefined, path: readonly PropertyKey[]): Fault[] {
  if (weights?.method === 'combined') return weights.of.flatMap((part, k) => allowsNegative(part, [...path, 'of', k]));
  return weights?.method === 'pca' && weights.negative === 'allow'
    ? [
        fault(
          [...path, 'negative'],
          say`No way of putting children together takes negative weights.`,
          say`no such member: negative weights are refused; or {"loadings": "squared"}, which has none`,
        ),
      ]
    : [];
}

/** Rules of nodes and of the document that no node follows. */
function idleRules(methodology: Methodology): Fault[] {
  const faults: Fault[] = [];
  const nothing = (path: readonly PropertyKey[], message: Text, expected: Text): void =>
    void faults.push(fault(path, say`This would do nothing: ${message}.`, expected));
  const branches = places(methodology.index).flatMap(({ node, path }) => (isLeaf(node) ? [] : [{ node, path }]));
  if (
    methodology.aggregate !== undefined &&
    branches.every(({ node }) => node.aggregate !== undefined || node.weights?.method === 'benefit-of-the-doubt')
  )
    nothing(['aggregate'], say`every node says for itself how its children are put together`, say`no such member`);
  if (
    methodology.weights !== undefined &&
    branches.every(({ node }) => node.weights !== undefined || node.children.some(({ weight }) => weight !== undefined))
  )
    nothing(['weights'], say`every node says for itself what its children weigh`, say`no such member`);
  else if (
    methodology.weights !== undefined &&
    branches.every(({ node }) => !takesWeightsOfDocument(node, methodology))
  )
    nothing(
      ['weights'],
      say`where children are factors, in a sum, a product or a scorecard, the document's weights are not read`,
      say`no such member; or the rule as "weights" of the node whose children it weighs`,
    );
  faults.push(...branches.flatMap(({ node, path }) => allowsNegative(node.weights, [...path, 'weights'])));
  faults.push(...allowsNegative(methodology.weights, ['weights']));
  if (methodology.rank !== undefined && Object.keys(methodology.rank).length === 0)
    nothing(['rank'], say`it says nothing`, say`ties, digits, within or best; or no such member`);
  for (const { node, path } of branches) {
    const { weights } = node;
    if (
      node.children.length === 1 &&
      weights !== undefined &&
      weights.method !== 'benefit-of-the-doubt' &&
      !('over' in weights && weights.over === 'leaves')
    )
      nothing([...path, 'weights'], say`"${node.code}" has one child only`, say`no weights here`);
    for (const when of ['then', 'shown'] as const)
      node[when]?.forEach((operation, k) => {
        const before = node[when]![k - 1];
        if (operation.op === 'round' && before?.op === 'round' && before.digits <= operation.digits)
          nothing([...path, when, k], say`the score is rounded so already`, say`fewer digits, or no such operation`);
      });
    const aggregate = node.aggregate ?? methodology.aggregate;
    const at = node.aggregate === undefined ? ['aggregate'] : [...path, 'aggregate'];
    if (node.weights?.method === 'benefit-of-the-doubt' && node.aggregate !== undefined)
      nothing(at, say`benefit of the doubt makes the score itself`, say`no aggregate here`);
    if (
      node.weights !== undefined &&
      node.weights.method !== 'given' &&
      aggregate !== undefined &&
      aggregateFacts[aggregate.method].weights === 'none'
    )
      nothing(
        [...path, 'weights'],
        say`the aggregate "${aggregate.method}" does not weigh`,
        say`no weights here, or another aggregate`,
      );
    if (
      node.aggregate !== undefined &&
      'shareOf' in node.aggregate &&
      node.aggregate.shareOf !== undefined &&
      node.aggregate.minShare === undefined &&
      aggregateFacts[node.aggregate.method].weights !== 'factors'
    )
      nothing([...at, 'shareOf'], say`there is no least share`, say`"minShare" beside it`);
    if (node.aggregate !== undefined && 'minCount' in node.aggregate && node.aggregate.minCount !== undefined) {
      const { minCount } = node.aggregate;
      if (minCount === 1)
        nothing([...at, 'minCount'], say`a node without any child has no score anyway`, say`a number above 1`);
      if (minCount > node.children.length)
        faults.push(
          fault(
            [...at, 'minCount'],
            say`"${node.code}" has ${node.children.length} children; no unit could ever have a score.`,
            say`a number up to ${node.children.length}`,
          ),
        );
    }
  }
  places(methodology.index).forEach(({ node, path, parent }) => {
    if (node.best === undefined) return;
    if (parent < 0)
      faults.push(fault([...path, 'best'], say`The index itself is ranked as /rank says.`, say`/rank/best`));
    else if (node.best === (methodology.rank?.best ?? 'highest'))
      nothing([...path, 'best'], say`"${codeOf(node)}" is ranked so anyway`, say`no such member`);
  });
  return [...faults, ...overLeaves(methodology)];
}

/** A rule that weighs all leaves below a node leaves nothing to say about weights further down. */
function overLeaves(methodology: Methodology): Fault[] {
  const faults: Fault[] = [];
  const over = (weights: Weights | undefined): boolean =>
    weights !== undefined && 'over' in weights && weights.over === 'leaves';
  if (over(methodology.weights))
    faults.push(
      fault(
        ['weights', 'over'],
        say`The leaves that are weighed together must have a node.`,
        say`the rule at /index/weights`,
      ),
    );
  const all = places(methodology.index);
  all.forEach(({ node, path, parent }) => {
    const above: string[] = [];
    for (let n = parent; n >= 0; n = all[n]!.parent)
      if (over((all[n]!.node as { weights?: Weights }).weights)) above.push(codeOf(all[n]!.node));
    const [governor] = above;
    if (governor !== undefined && node.weight !== undefined)
      faults.push(
        fault(
          [...path, 'weight'],
          say`This weight would do nothing: all leaves of "${governor}" are weighed together.`,
          say`no weight here`,
        ),
      );
    if (isLeaf(node) || node.weights === undefined) return;
    if (governor !== undefined)
      faults.push(
        fault(
          [...path, 'weights'],
          say`These weights would do nothing: all leaves of "${governor}" are weighed together.`,
          say`no weights here`,
        ),
      );
    const weigh = (weights: Weights, at: readonly PropertyKey[], within: boolean): void => {
      if (weights.method !== 'combined') {
        if (within && over(weights))
          faults.push(
            fault([...at, 'over'], say`What is combined is weighed together.`, say`"over" beside "combined"`),
          );
        return;
      }
      if (within && over(weights))
        faults.push(fault([...at, 'over'], say`What is combined is weighed together.`, say`"over" at the outer rule`));
      if (weights.trust !== undefined && weights.by === 'product')
        faults.push(
          fault([...at, 'trust'], say`Trust would do nothing: a product has none.`, say`no trust, or by "mean"`),
        );
      if (weights.trust !== undefined && weights.trust.length !== weights.of.length)
        faults.push(
          fault(
            [...at, 'trust'],
            say`There are ${weights.of.length} sets of weights.`,
            say`${weights.of.length} numbers`,
          ),
        );
      weights.of.forEach((part, k) => {
        if (over(weights) && (part.method === 'given' || part.method === 'ahp'))
          faults.push(
            fault(
              [...at, 'of', k],
              say`"${part.method}" weighs a node's children, not all leaves together.`,
              say`a rule that reads weights off the values`,
            ),
          );
        weigh(part, [...at, 'of', k], true);
      });
    };
    weigh(node.weights, [...path, 'weights'], false);
  });
  return faults;
}
