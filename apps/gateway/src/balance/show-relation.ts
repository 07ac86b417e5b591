import { mean, standardDeviation } from '#index-core/methods';
import type { Text } from '#text';
import type { Shown } from '../answers/shown.js';
import type { AskedRun } from '../scored-runs/asked-run.js';
import { unitsWhere } from '../scored-runs/show-held.js';
import { coordinate, levelOf } from './coordinate.js';
import type { Measure, Relation } from './relations.js';

type Measured = Shown<'RelationMeasure'>;

/** A relation by those of its measures that the run carries for the unit, or what it would take. */
export function showRelation(found: AskedRun, { code, name, measures, wants }: Relation, u: number): Shown<'Relation'> {
  const told = measures.flatMap((measure) => measured(found, measure, u) ?? []);
  const coordination = told.find(({ kind }) => kind === 'COORDINATION');
  return {
    code,
    name,
    shown: told.length > 0,
    measures: told,
    coordination: coordination?.value ?? null,
    class: coordination?.class ?? null,
    basis:
      told.length > 0
        ? { zh: told.map(({ basis }) => basis.zh).join(''), en: told.map(({ basis }) => basis.en).join(' ') }
        : { zh: `数据不足以呈现：需要${wants.zh}。`, en: `The data do not carry it: it takes ${wants.en}.` },
  };
}

function measured(found: AskedRun, measure: Measure, u: number): Measured | undefined {
  switch (measure.kind) {
    case 'coordination':
      return coordination(found, measure, u);
    case 'dispersion':
      return dispersion(found, measure, u);
    case 'ratio':
      return ratio(found, measure, u);
  }
}

function coordination(
  found: AskedRun,
  { name, sides }: Extract<Measure, { kind: 'coordination' }>,
  u: number,
): Measured | undefined {
  const { nodeAt, result } = found.run;
  const [a, b] = sides.map((codes) => nodeAt.get(codes.find((code) => nodeAt.has(code)) ?? ''));
  if (a === undefined || b === undefined || a === b) return undefined;
  const levels = [levelOf(found, a, u), levelOf(found, b, u)];
  if (levels.some(Number.isNaN)) return undefined;
  const { coordination: value, class: class10 } = coordinate(levels);
  return {
    kind: 'COORDINATION',
    name,
    value,
    class: class10,
    basis: {
      zh: `依据“${result.nodes[a]!.name.zh}”与“${result.nodes[b]!.name.zh}”。`,
      en: `Rests on "${result.nodes[a]!.name.en}" and "${result.nodes[b]!.name.en}".`,
    },
  };
}

function dispersion(
  { run, y }: AskedRun,
  { name, nodes }: Extract<Measure, { kind: 'dispersion' }>,
  u: number,
): Measured | undefined {
  const n = nodes ? run.nodeAt.get(nodes.find((code) => run.nodeAt.has(code)) ?? '') : 0;
  if (n === undefined) return undefined;
  const scores = Float64Array.from(
    unitsWhere(run, { parent: run.units[u]!.code }),
    (part) => run.result.scores[n]![y * run.units.length + part]!,
  ).filter((score) => !Number.isNaN(score));
  const middle = mean(scores);
  if (scores.length < 2 || !(middle > 0)) return undefined;
  const node = run.result.nodes[n]!.name;
  return {
    kind: 'DISPERSION',
    name,
    value: standardDeviation(scores) / middle,
    class: null,
    basis: {
      zh: `依据 ${scores.length} 个所辖单元的“${node.zh}”得分：标准差 / 均值。`,
      en: `Rests on the scores of ${scores.length} parts at "${node.en}": standard deviation / mean.`,
    },
  };
}

function ratio(
  { run, y }: AskedRun,
  { name, of, to }: Extract<Measure, { kind: 'ratio' }>,
  u: number,
): Measured | undefined {
  const { columns } = run.panel;
  const [a, b] = [of, to].map((codes) => codes.find((code) => columns.has(code)));
  if (a === undefined || b === undefined) return undefined;
  const [over, under] = [a, b].map((code) => columns.get(code)!.values[y * run.units.length + u]!) as [number, number];
  if (!(under > 0) || Number.isNaN(over)) return undefined;
  const named = (code: string): Text =>
    run.methodology.indicators.find((card) => card.code === code)?.name ?? { zh: code, en: code };
  return {
    kind: 'RATIO',
    name,
    value: over / under,
    class: null,
    basis: { zh: `依据“${named(a).zh}”除以“${named(b).zh}”。`, en: `Rests on "${named(a).en}" over "${named(b).en}".` },
  };
}
