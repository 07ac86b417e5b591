import { hiddenPlaces, type Text } from '#text';
import { indicatorsOf } from '../derive/indicators-of.js';
import { checkIdle } from './check-idle.js';
import type { IndicatorDocument, Methodology } from './document.js';
import { fault } from './faults.js';
import { say } from '../wording/say.js';
import type { Fault } from './faults.js';
import { parametersOf, hasOpen } from './parameters-of.js';
import { numberOf } from '../parameter/parameter.js';
import type { Bound, Parameter } from '../parameter/parameter.js';
import { aggregateFacts, normalisationFacts } from './word-facts.js';
import { unreachable } from '../unreachable.js';
import { cardMethods } from './normalisation.js';
import type { NormaliseStep } from './normalisation.js';
import { ofIndicator } from './step.js';
import type { Operation, Weights } from './tree.js';
import { codeOf, isLeaf, places } from './walk.js';
import type { Place } from './walk.js';

type Path = readonly PropertyKey[];

/**
 * Whether a document may hold what would do nothing: a new one may not, one that is stored already or that a change
 * was made to may.
 */
export interface CheckOptions {
  readonly idle?: 'refused' | 'allowed';
}

/** What is wrong with the meaning of a document whose form is right. */
export function checkMethodology(methodology: Methodology, options: CheckOptions = {}): Fault[] {
  const faults = [
    ...(options.idle === 'allowed' ? [] : checkTexts(methodology)),
    ...checkNames(methodology),
    ...checkParameters(methodology),
  ];
  // Where names do not resolve, everything after would only repeat it.
  if (faults.length > 0) return faults;
  return [
    ...checkSteps(methodology),
    ...checkTree(methodology, options),
    ...checkFinish(methodology),
    ...(options.idle === 'allowed' ? [] : checkIdle(methodology)),
  ];
}

/** Texts of a new document that hold what nobody sees: controls, overrides of direction, halves of characters. */
export function checkTexts(document: unknown): Fault[] {
  return Array.from(hiddenPlaces(document), ({ path, character }) =>
    fault(path, say`The text holds the hidden character ${character}.`, say`a text without it`),
  );
}

function checkNames(methodology: Methodology): Fault[] {
  const faults: Fault[] = [];
  const distinct = (codes: readonly { code: string; path: Path }[], noun: Text): void => {
    const seen = new Set<string>();
    for (const { code, path } of codes) {
      if (seen.has(code))
        faults.push(fault(path, say`The ${noun} "${code}" stands twice.`, say`a ${noun} that is used once`));
      seen.add(code);
    }
  };
  distinct(
    methodology.indicators.map(({ code }, i) => ({ code, path: ['indicators', i, 'code'] })),
    say`indicator code`,
  );
  distinct(
    (methodology.sources ?? []).map(({ id }, i) => ({ code: id, path: ['sources', i, 'id'] })),
    say`source id`,
  );
  const nodes = places(methodology.index);
  distinct(
    nodes.map(({ node, path }) => ({
      code: codeOf(node),
      path: [...path, isLeaf(node) && node.code === undefined ? 'indicator' : 'code'],
    })),
    say`node code`,
  );

  const codes = methodology.indicators.map(({ code }) => code);
  const known = new Set(codes);
  const used = new Set<string>();
  const use = (code: string, path: Path): void => {
    used.add(code);
    if (!known.has(code))
      faults.push(
        fault(
          path,
          say`There is no indicator "${code}".`,
          say`the code of an indicator declared under /indicators`,
          code,
          codes,
        ),
      );
  };
  for (const { node, path } of nodes) if (isLeaf(node)) use(node.indicator, [...path, 'indicator']);
  const made = new Set<string>();
  methodology.steps.forEach((step, i) => {
    if ('indicators' in step) step.indicators?.forEach((code, k) => use(code, ['steps', i, 'indicators', k]));
    if (step.step === 'derive') {
      use(step.indicator, ['steps', i, 'indicator']);
      for (const code of indicatorsOf(step.as)) use(code, ['steps', i, 'as']);
      if (made.has(step.indicator))
        faults.push(
          fault(
            ['steps', i, 'indicator'],
            say`"${step.indicator}" is derived twice.`,
            say`one derivation for each indicator`,
          ),
        );
      made.add(step.indicator);
    }
    if (step.step === 'denominate') use(step.by, ['steps', i, 'by']);
    if (step.step === 'constant-prices' && ofIndicator(step.prices))
      use(step.prices.indicator, ['steps', i, 'prices', 'indicator']);
  });
  methodology.indicators.forEach((card, i) => {
    if (card.survey !== undefined) use(card.survey.sampleSize, ['indicators', i, 'survey', 'sampleSize']);
  });
  methodology.finish?.forEach((finish, i) => {
    if (finish.finish === 'gate')
      finish.conditions.forEach(
        ({ indicator }, k) => indicator !== undefined && use(indicator, ['finish', i, 'conditions', k, 'indicator']),
      );
  });
  methodology.indicators.forEach(({ code }, i) => {
    if (!used.has(code))
      faults.push(
        fault(
          ['indicators', i, 'code'],
          say`Nothing uses the indicator "${code}".`,
          say`an indicator that a leaf, a step or a gate names`,
        ),
      );
  });
  return faults;
}

function checkSource(id: string, path: Path, sources: readonly string[]): Fault[] {
  if (sources.includes(id)) return [];
  return [fault(path, say`There is no source "${id}".`, say`the id of a source listed under /sources`, id, sources)];
}

function checkParameters(methodology: Methodology): Fault[] {
  const faults: Fault[] = [];
  const sources = (methodology.sources ?? []).map(({ id }) => id);
  const source = (id: string, path: Path): void => void faults.push(...checkSource(id, path, sources));
  if (typeof methodology.origin === 'object') source(methodology.origin.source, ['origin', 'source']);
  let open = false;
  const check = (parameter: Bound, path: Path): void => {
    if (typeof parameter === 'number') {
      if (methodology.origin === undefined) {
        faults.push(
          fault(
            path,
            say`The number ${parameter} does not say where it comes from.`,
            say`{"value": …, "origin": "sourced" | "ours" | "computed", …}, or a default /origin for the document`,
          ),
        );
      }
      return;
    }
    if ('origin' in parameter) {
      if (parameter.origin === 'sourced') source(parameter.source, [...path, 'source']);
      return;
    }
    if ('by' in parameter) {
      const keys = Object.keys(parameter.values);
      if (keys.length === 0) faults.push(fault([...path, 'values'], say`No value is given.`, say`at least one value`));
      for (const key of keys) {
        if (parameter.by === 'year' && !/^\d{4}$/.test(key))
          faults.push(fault([...path, 'values', key], say`"${key}" is not a year.`, say`a year of four digits`));
        check(parameter.values[key]!, [...path, 'values', key]);
      }
      if (parameter.otherwise !== undefined) check(parameter.otherwise, [...path, 'otherwise']);
    }
  };
  for (const { path, parameter: parameter, of } of parametersOf(methodology)) {
    check(parameter, path);
    if (!hasOpen(parameter)) continue;
    open = true;
    if (of === undefined)
      faults.push(
        fault(
          path,
          say`This number cannot be left open.`,
          say`a number; only targets, goalposts and weights may be open`,
        ),
      );
  }
  if (open && methodology.open === undefined)
    faults.push(
      fault(
        ['open'],
        say`The document leaves numbers open, but does not say what scoring does then.`,
        say`one of "leave-out", "refuse"`,
      ),
    );
  if (!open && methodology.open !== undefined)
    faults.push(fault(['open'], say`The rule for open numbers would do nothing: none is open.`, say`no such member`));
  return faults;
}

const card = (methodology: Methodology, code: string): readonly [IndicatorDocument, Path] => {
  const i = methodology.indicators.findIndex((indicator) => indicator.code === code);
  return [methodology.indicators[i]!, ['indicators', i]];
};

function checkSteps(methodology: Methodology): Fault[] {
  const faults: Fault[] = [];
  const leaves = places(methodology.index).flatMap(({ node, path }) =>
    isLeaf(node) ? [{ code: node.indicator, path }] : [],
  );
  const leafCodes = new Set(leaves.map(({ code }) => code));
  const derivedAt = new Map(
    methodology.steps.flatMap((step, i) => (step.step === 'derive' ? [[step.indicator, i] as const] : [])),
  );
  const early = (code: string, i: number, path: Path): void => {
    if ((derivedAt.get(code) ?? -1) >= i)
      faults.push(
        fault(
          path,
          say`"${code}" is derived by step ${derivedAt.get(code)! + 1} only; it does not exist yet here.`,
          say`an indicator of the data, or one derived by an earlier step`,
        ),
      );
  };
  const normalised = new Set<string>();
  const complete = new Set<string>();
  /** Digits that an indicator's values are rounded to, until another step changes them. */
  const rounded = new Map<string, number>();
  const carded = new Map<string, Set<string>>();
  methodology.steps.forEach((step, i) => {
    const path = ['steps', i];
    const nothing = (message: Text, expected: Text, at: Path = path): void =>
      void faults.push(fault(at, say`This step would do nothing: ${message}.`, expected));
    if ('indicators' in step) step.indicators?.forEach((code, k) => early(code, i, [...path, 'indicators', k]));
    const on =
      'indicators' in step && step.indicators !== undefined
        ? step.indicators
        : [...leafCodes].filter((code) => (derivedAt.get(code) ?? -1) < i);
    const checkOwn = (): void => {
      switch (step.step) {
        case 'derive':
          for (const code of indicatorsOf(step.as)) early(code, i, [...path, 'as']);
          if (step.as === step.indicator)
            nothing(say`the indicator is itself`, say`an expression of other indicators`, [...path, 'as']);
          return;
        case 'denominate':
          early(step.by, i, [...path, 'by']);
          if (step.indicators.includes(step.by))
            faults.push(
              fault([...path, 'by'], say`An indicator divided by itself is 1 everywhere.`, say`another indicator`),
            );
          if (step.scale === 0)
            faults.push(fault([...path, 'scale'], say`A scale of 0 leaves nothing.`, say`a number other than 0`));
          return;
        case 'screen':
          if (!step.minAvailable && !step.minNonZero && step.exclude === undefined)
            nothing(say`no unit can be left out`, say`minAvailable or minNonZero above 0, or units to exclude`);
          else if (!step.minNonZero && step.exclude === undefined && on.every((code) => complete.has(code)))
            nothing(say`every value was filled before`, say`screening before the imputation`);
          return;
        case 'impute':
          if (on.every((code) => complete.has(code)))
            nothing(
              say`every value was filled by an earlier step`,
              say`one rule for an indicator, the last resort last`,
            );
          if (step.method === 'constant') for (const code of on) complete.add(code);
          return;
        case 'transform':
          if (step.method === 'power' && step.exponent === 1)
            nothing(say`the exponent is 1`, say`another exponent`, [...path, 'exponent']);
          return;
        case 'clip':
          if (step.min === undefined && step.max === undefined)
            nothing(say`there are no bounds`, say`min, max or both`);
          if (typeof step.min === 'number' && typeof step.max === 'number' && step.min > step.max)
            faults.push(
              fault([...path, 'min'], say`The lower bound lies above the upper one.`, say`a number up to ${step.max}`),
            );
          return;
        case 'round':
          if (on.length > 0 && on.every((code) => (rounded.get(code) ?? Infinity) <= step.digits))
            nothing(say`the values are rounded so already`, say`fewer digits, or no such step`, [...path, 'digits']);
          return;
        case 'normalise':
          for (const code of on) {
            if (step.method in cardMethods && carded.get(code)?.has(step.method))
              faults.push(
                fault(
                  [...path, 'method'],
                  say`"${code}" has been put on this scale already; its scores are no values of the card.`,
                  say`another method, or no such step`,
                ),
              );
            carded.set(code, (carded.get(code) ?? new Set()).add(step.method));
            faults.push(...checkCard(methodology, step, code, path, normalised.has(code)));
            if (step.method !== 'none') normalised.add(code);
            else if (normalised.has(code)) nothing(say`"${code}" is normalised already`, say`no such step`, path);
          }
          return;
        case 'constant-prices':
          if (ofIndicator(step.prices)) early(step.prices.indicator, i, [...path, 'prices', 'indicator']);
          else if (!(String(step.baseYear) in step.prices))
            faults.push(
              fault(
                [...path, 'baseYear'],
                say`There is no price for the base year ${step.baseYear}.`,
                say`one of the years ${Object.keys(step.prices).join(', ')}`,
              ),
            );
          return;
        case 'treat':
          return;
      }
      return unreachable(step);
    };
    checkOwn();
    for (const code of on) {
      if (step.step === 'round') rounded.set(code, Math.min(step.digits, rounded.get(code) ?? Infinity));
      else if (step.step !== 'screen') rounded.delete(code);
    }
    if (on.length === 0 && step.step !== 'derive')
      nothing(say`no leaf of the tree exists yet`, say`the step after the derivations, or indicators named`);
  });
  const named = new Set(
    methodology.steps.flatMap((step, i) =>
      step.step === 'normalise'
        ? (step.indicators ?? [...leafCodes].filter((code) => (derivedAt.get(code) ?? -1) < i))
        : [],
    ),
  );
  for (const { code, path } of leaves) {
    if (!named.has(code)) {
      const late = derivedAt.has(code)
        ? say` (it is derived by step ${derivedAt.get(code)! + 1}; a normalisation must follow)`
        : '';
      faults.push(
        fault(
          [...path, 'indicator'],
          say`No step normalises "${code}"${late}.`,
          say`a step {"step": "normalise", …} for it; {"method": "none"} says that the values go in as they are`,
        ),
      );
    }
  }
  return faults;
}

/** Whether the indicator's card has the parameters that the method needs. */
function checkCard(methodology: Methodology, step: NormaliseStep, code: string, at: Path, again: boolean): Fault[] {
  const [indicator, path] = card(methodology, code);
  const faults: Fault[] = [];
  const need = (member: keyof IndicatorDocument, expected: Text): boolean => {
    if (indicator[member] !== undefined) return true;
    faults.push(
      fault(
        [...path, member],
        say`The normalisation "${step.method}" (${at.map(String).join('/')}) needs "${member}" for "${code}".`,
        expected,
      ),
    );
    return false;
  };
  if (step.method === 'none') return faults;
  if (
    !again &&
    need('direction', say`one of "positive", "negative", "interval"`) &&
    indicator.direction === 'interval' &&
    !normalisationFacts[step.method].interval
  ) {
    faults.push(
      fault(
        [...path, 'direction'],
        say`"${step.method}" knows no interval targets.`,
        say`"positive" or "negative", or the method "realisation-degree", "bands" or "curve"`,
      ),
    );
  }
  switch (step.method) {
    case 'realisation-degree':
      if (indicator.direction === 'interval') {
        if (need('interval', say`{"low", "high", "lowerBound", "upperBound"}`)) {
          const { lowerBound, low, high, upperBound } = indicator.interval!;
          const order = [lowerBound, low, high, upperBound].map((parameter) =>
            isParameter(parameter) ? numberOf(parameter) : NaN,
          );
          if (order[0]! >= order[1]! || order[1]! > order[2]! || order[2]! >= order[3]!)
            faults.push(
              fault(
                [...path, 'interval'],
                say`The bounds are not in order.`,
                say`lowerBound < low ≤ high < upperBound`,
              ),
            );
        }
      } else if (need('target', say`a positive number, {"open": true}, or numbers by year or level`))
        positive(indicator.target!, [...path, 'target'], faults);
      return faults;
    case 'goalposts':
    case 'scaled':
      if (need('goalposts', say`{"low", "high"}`)) {
        const { low, high } = indicator.goalposts!;
        if (isParameter(low) && isParameter(high) && numberOf(low) >= numberOf(high))
          faults.push(
            fault(
              [...path, 'goalposts'],
              say`The low goalpost must lie below the high one; the direction says which is better.`,
              say`low < high`,
            ),
          );
        if (step.method === 'goalposts' && step.logarithm && isParameter(low) && !(numberOf(low) > 0))
          faults.push(
            fault([...path, 'goalposts', 'low'], say`A goalpost of 0 or less has no logarithm.`, say`a number above 0`),
          );
      }
      return faults;
    case 'distance-to-target':
      need('target', say`a number`);
      return faults;
    case 'marks':
      if (
        need('marks', say`{"full", "perUnit"}`) &&
        need('target', say`the value that earns full marks`) &&
        indicator.marks!.floor !== undefined &&
        numberOf(indicator.marks!.floor) > numberOf(indicator.marks!.full)
      ) {
        faults.push(
          fault(
            [...path, 'marks', 'floor'],
            say`The floor lies above the full marks.`,
            say`a number up to ${numberOf(indicator.marks!.full)}`,
          ),
        );
      }
      return faults;
    case 'bands':
      if (need('bands', say`{"thresholds", "points"}`)) {
        const { thresholds, points } = indicator.bands!;
        if (points.length !== thresholds.length + 1)
          faults.push(
            fault(
              [...path, 'bands', 'points'],
              say`${thresholds.length} thresholds make ${thresholds.length + 1} bands.`,
              say`${thresholds.length + 1} numbers`,
            ),
          );
        thresholds.forEach((threshold, k) => {
          if (k > 0 && numberOf(threshold) <= numberOf(thresholds[k - 1]!))
            faults.push(
              fault(
                [...path, 'bands', 'thresholds', k],
                say`Thresholds must rise.`,
                say`a number above ${numberOf(thresholds[k - 1]!)}`,
              ),
            );
        });
      }
      return faults;
    case 'curve':
      if (need('curve', say`{"at", "points"}`)) {
        const { at: places, points } = indicator.curve!;
        if (points.length !== places.length)
          faults.push(
            fault(
              [...path, 'curve', 'points'],
              say`There must be points for every place.`,
              say`${places.length} numbers`,
            ),
          );
        places.forEach((place, k) => {
          if (k > 0 && numberOf(place) <= numberOf(places[k - 1]!))
            faults.push(
              fault(
                [...path, 'curve', 'at', k],
                say`The places of a curve must rise.`,
                say`a number above ${numberOf(places[k - 1]!)}`,
              ),
            );
        });
      }
      return faults;
    case 'categories':
      if (
        need('categories', say`{"codes", "points"}`) &&
        indicator.categories!.codes.length !== indicator.categories!.points.length
      ) {
        faults.push(
          fault(
            [...path, 'categories', 'points'],
            say`There must be points for every code.`,
            say`${indicator.categories!.codes.length} numbers`,
          ),
        );
      }
      return faults;
    case 'bonus':
      need('bonus', say`{"threshold", "perUnit"}`);
      return faults;
    case 'min-max':
      if ((step.lower ?? 0) >= (step.upper ?? 100))
        faults.push(
          fault(
            [...at, 'lower'],
            say`The scale must run from a lower to a higher number.`,
            say`a number below ${step.upper ?? 100}`,
          ),
        );
      return faults;
    case 'z-score':
    case 'normal-score':
    case 'rank':
    case 'percentile-rank':
    case 'borda':
    case 'distance-to-best':
    case 'fraction-of-max':
    case 'distance-to-unit':
      return faults;
  }
  return unreachable(step);
}

const isParameter = (bound: Bound): bound is Parameter => typeof bound === 'number' || 'value' in bound;

function positive(target: Bound, path: Path, faults: Fault[]): void {
  if (isParameter(target)) {
    if (!(numberOf(target) > 0))
      faults.push(
        fault(
          path,
          say`A realisation degree needs a positive target; here ${numberOf(target)}.`,
          say`a number above 0`,
        ),
      );
  } else if ('by' in target) {
    for (const [key, value] of Object.entries(target.values)) positive(value, [...path, 'values', key], faults);
    if (target.otherwise !== undefined) positive(target.otherwise, [...path, 'otherwise'], faults);
  }
}

function checkTree(methodology: Methodology, { idle }: CheckOptions): Fault[] {
  const faults: Fault[] = [];
  const nodes = places(methodology.index);
  /** The rule of a node above that weighs all its leaves together. */
  const overLeaves = (path: Path): Weights | undefined =>
    nodes
      .flatMap(({ node, path: above }) => {
        const governs =
          !isLeaf(node) &&
          above.length < path.length &&
          above.every((key, k) => key === path[k]) &&
          node.weights !== undefined &&
          'over' in node.weights &&
          node.weights.over === 'leaves';
        return governs ? [node.weights!] : [];
      })
      .at(-1);
  nodes.forEach(({ node, path }) => {
    for (const when of ['then', 'shown'] as const)
      node[when]?.forEach((operation, k) => faults.push(...checkOperation(operation, [...path, when, k])));
    if (isLeaf(node)) return;
    const { children } = node;
    const aggregate = node.aggregate ?? methodology.aggregate;
    if (aggregate === undefined && children.length > 1)
      faults.push(
        fault(
          [...path, 'aggregate'],
          say`"${node.code}" does not say how its children are put together.`,
          say`{"method": "arithmetic-mean"} or another, here or as /aggregate for all`,
        ),
      );
    const points = aggregate?.method === 'points';
    const factors = aggregate !== undefined && !aggregateFacts[aggregate.method].weightsNeeded;
    if (aggregate?.method === 'quotient' && children.length !== 2)
      faults.push(
        fault(
          [...path, 'children'],
          say`A quotient has two children.`,
          say`two children: the dividend, then the divisor`,
        ),
      );
    const weighted = children.filter((child) => child.weight !== undefined).length;
    const own = node.weights ?? overLeaves(path);
    const effective: Weights | undefined = own ?? (weighted > 0 ? { method: 'given' } : methodology.weights);
    const given = effective !== undefined && takesGiven(effective);
    if (given && !factors && weighted < children.length) {
      children.forEach((child, k) => {
        if (child.weight === undefined)
          faults.push(
            fault(
              [...path, 'children', k, 'weight'],
              say`"${codeOf(child)}" has no weight, its siblings' weights are given.`,
              say`a number, or {"open": true}`,
            ),
          );
      });
    }
    if (effective === undefined && !factors && children.length > 1)
      faults.push(
        fault(
          [...path, 'weights'],
          say`The children of "${node.code}" have no weights.`,
          say`{"method": "equal"} or another rule here or as /weights for all, or a weight for every child`,
        ),
      );
    if (node.weights !== undefined && !given && weighted > 0 && idle !== 'allowed') {
      const k = children.findIndex((child) => child.weight !== undefined);
      faults.push(
        fault(
          [...path, 'children', k, 'weight'],
          say`This weight would do nothing: the weights of "${node.code}" are "${node.weights.method}".`,
          say`no weight here, or {"method": "given"} there`,
        ),
      );
    }
    children.forEach((child, k) => {
      if (child.weight !== undefined && isParameter(child.weight) && numberOf(child.weight) < 0)
        faults.push(
          fault([...path, 'children', k, 'weight'], say`A weight cannot be negative.`, say`a number, 0 or more`),
        );
      if (child.role !== undefined && !points)
        faults.push(
          fault(
            [...path, 'children', k, 'role'],
            say`Only a scorecard has roles; "${node.code}" is put together by "${aggregate?.method ?? 'nothing'}".`,
            say`no role, or the aggregate {"method": "points"}`,
          ),
        );
    });
    if (
      weighted === children.length &&
      children.every((child) => child.weight !== undefined && isParameter(child.weight) && numberOf(child.weight) === 0)
    ) {
      faults.push(fault([...path, 'children'], say`All weights are 0.`, say`a weight above 0`));
    }
    if (points && children.every((child) => child.role !== undefined && child.role !== 'mark'))
      faults.push(
        fault(
          [...path, 'children'],
          say`A scorecard needs marks; here are only deductions and bonuses.`,
          say`a child with the role "mark"`,
        ),
      );
    const ahp = own?.method === 'ahp' ? own : undefined;
    if (ahp !== undefined) faults.push(...checkAhp(ahp, [...path, 'weights'], children.length));
  });
  if (methodology.weights?.method === 'ahp')
    faults.push(
      fault(
        ['weights', 'method'],
        say`A pairwise matrix belongs to one node.`,
        say`the rule "ahp" at the node whose children it compares`,
      ),
    );
  return faults;
}

const takesGiven = (weights: Weights): boolean =>
  weights.method === 'given' || (weights.method === 'combined' && weights.of.some(takesGiven));

function checkAhp(weights: Extract<Weights, { method: 'ahp' }>, path: Path, n: number): Fault[] {
  if (weights.matrix.length !== n || weights.matrix.some((row) => row.length !== n))
    return [fault([...path, 'matrix'], say`There are ${n} children to compare.`, say`${n} rows of ${n} numbers`)];
  const faults: Fault[] = [];
  weights.matrix.forEach((row, i) =>
    row.forEach((parameter, j) => {
      const value = numberOf(parameter);
      const mirror = numberOf(weights.matrix[j]![i]!);
      if (!(value > 0) || Math.abs(value * mirror - 1) > 1e-3)
        faults.push(
          fault(
            [...path, 'matrix', i, j],
            say`A comparison and its mirror must be positive and reciprocal; here ${value} and ${mirror}.`,
            say`1 / ${mirror}`,
          ),
        );
    }),
  );
  return faults;
}

function checkOperation(operation: Operation, path: Path): Fault[] {
  const nothing = (expected: Text): Fault[] => [fault(path, say`This operation would do nothing.`, expected)];
  if (operation.op === 'clip' && operation.min === undefined && operation.max === undefined)
    return nothing(say`min, max or both`);
  if (
    operation.op === 'clip' &&
    operation.min !== undefined &&
    operation.max !== undefined &&
    operation.min > operation.max
  )
    return [
      fault([...path, 'min'], say`The lower bound lies above the upper one.`, say`a number up to ${operation.max}`),
    ];
  if (operation.op === 'multiply' && operation.by === 1) return nothing(say`a factor other than 1`);
  if (operation.op === 'multiply' && operation.by === 0)
    return [fault([...path, 'by'], say`A factor of 0 leaves nothing of the score.`, say`a number other than 0`)];
  if (operation.op === 'transform' && operation.method === 'power' && operation.exponent === 1)
    return nothing(say`an exponent other than 1`);
  if (
    operation.op === 'normalise' &&
    operation.method === 'min-max' &&
    (operation.lower ?? 0) >= (operation.upper ?? 100)
  )
    return [
      fault(
        [...path, 'lower'],
        say`The scale must run from a lower to a higher number.`,
        say`a number below ${operation.upper ?? 100}`,
      ),
    ];
  if (operation.op === 'shift') {
    if ((operation.by === undefined) === (operation.leastTo === undefined))
      return [fault(path, say`A shift is by a number, or to one.`, say`one of "by", "leastTo"`)];
    if (operation.by === 0) return nothing(say`a number other than 0`);
  }
  if (operation.op === 'rescale') {
    const [from, to] = operation.from;
    if (from === to) return [fault([...path, 'from'], say`The two points coincide.`, say`two different numbers`)];
    if (!operation.cap && from === operation.to[0] && to === operation.to[1]) return nothing(say`another range`);
  }
  return [];
}

function checkFinish(methodology: Methodology): Fault[] {
  const faults: Fault[] = [];
  const nodes: readonly Place[] = places(methodology.index);
  const codes = nodes.map(({ node }) => codeOf(node));
  const node = (code: string, path: Path): void => {
    if (!codes.includes(code))
      faults.push(fault(path, say`There is no node "${code}" in the tree.`, say`the code of a node`, code, codes));
  };
  const bands = methodology.grades?.bands ?? [];
  bands.forEach((band, i) => {
    const path = ['grades', 'bands', i];
    const last = i === bands.length - 1;
    if (!last && band.from === undefined)
      faults.push(fault([...path, 'from'], say`Only the lowest band may be without a cut-off.`, say`a number`));
    if (
      i > 0 &&
      band.from !== undefined &&
      bands[i - 1]!.from !== undefined &&
      numberOf(band.from) >= numberOf(bands[i - 1]!.from!)
    ) {
      faults.push(
        fault(
          [...path, 'from'],
          say`The bands stand best first: each cut-off lies below the one before.`,
          say`a number below ${numberOf(bands[i - 1]!.from!)}`,
        ),
      );
    }
    if (bands.findIndex(({ label }) => label === band.label) < i)
      faults.push(fault([...path, 'label'], say`The grade "${band.label}" stands twice.`, say`another label`));
  });
  methodology.grades?.nodes?.forEach((code, i) => node(code, ['grades', 'nodes', i]));
  const chosen = methodology.finish?.findIndex(({ finish }) => finish === 'front-runners');
  methodology.finish?.forEach((finish, i) => {
    const path = ['finish', i];
    if (finish.finish === 'front-runners') {
      if (i !== chosen)
        faults.push(
          fault(
            path,
            say`Front-runners are chosen already; a second rule would do nothing.`,
            say`one rule for front-runners`,
          ),
        );
      if ((finish.best === undefined) === (finish.share === undefined))
        faults.push(
          fault(path, say`Front-runners are the best so many, or the best share.`, say`one of "best", "share"`),
        );
      if (finish.node !== undefined) node(finish.node, [...path, 'node']);
      return;
    }
    finish.conditions.forEach((condition, k) => {
      const at = [...path, 'conditions', k];
      if ((condition.indicator === undefined) === (condition.node === undefined))
        faults.push(fault(at, say`A condition is about one indicator or one node.`, say`one of "indicator", "node"`));
      if (condition.node !== undefined) node(condition.node, [...at, 'node']);
      const [from, to] = [condition.atLeast ?? condition.above, condition.atMost ?? condition.below];
      if (
        from !== undefined &&
        to !== undefined &&
        isParameter(from) &&
        isParameter(to) &&
        numberOf(from) > numberOf(to)
      )
        faults.push(
          fault(
            at,
            say`Nothing can pass: the lower bound lies above the upper one.`,
            say`a lower bound up to ${numberOf(to)}`,
          ),
        );
      if ([condition.atLeast, condition.atMost, condition.above, condition.below].every((bound) => bound === undefined))
        faults.push(fault(at, say`This gate would do nothing: it has no bound.`, say`atLeast, atMost, above or below`));
    });
    if (typeof finish.effect === 'object') {
      const label = finish.effect.bestGrade;
      const labels = bands.map((band) => band.label);
      if (!labels.includes(label))
        faults.push(
          fault(
            [...path, 'effect', 'bestGrade'],
            say`There is no grade "${label}".`,
            say`the label of a grade`,
            label,
            labels,
          ),
        );
      else if (labels[0] === label)
        faults.push(
          fault(
            [...path, 'effect', 'bestGrade'],
            say`This gate would do nothing: that is the best grade.`,
            say`a lower grade`,
          ),
        );
    }
  });
  return faults;
}
