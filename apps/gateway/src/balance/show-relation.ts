import { mean, standardDeviation } from '#index-core/methods';
import type { Text } from '#text';
import { at } from '../answers/at.js';
import type { Shown } from '../answers/shown.js';
import type { AskedRun } from '../scored-runs/asked-run.js';
import { cellOf, scoreAt } from '../scored-runs/places.js';
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
      zh: `依据“${at(result.nodes, a).name.zh}”与“${at(result.nodes, b).name.zh}”。`,
      en: `Rests on "${at(result.nodes, a).name.en}" and "${at(result.nodes, b).name.en}".`,
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
  const scores = Float64Array.from(unitsWhere(run, { parent: at(run.units, u).code }), (part) =>
    scoreAt(run, n, y, part),
  ).filter((score) => !Number.isNaN(score));
  const middle = mean(scores);
  if (scores.length < 2 || !(middle > 0)) return undefined;
  const node = at(run.result.nodes, n).name;
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
  found: AskedRun,
  { name, of, to }: Extract<Measure, { kind: 'ratio' }>,
  u: number,
): Measured | undefined {
  const [over, under] = [firstRead(found, of, u), firstRead(found, to, u)];
  if (!over || !under || !(under.value > 0) || Number.isNaN(over.value)) return undefined;
  return {
    kind: 'RATIO',
    name,
    value: over.value / under.value,
    class: null,
    basis: {
      zh: `依据“${over.name.zh}”除以“${under.name.zh}”。`,
      en: `Rests on "${over.name.en}" over "${under.name.en}".`,
    },
  };
}

/** The unit's value of the first of some indicators that the run read. */
function firstRead(
  { run, y }: AskedRun,
  codes: readonly string[],
  u: number,
): { readonly name: Text; readonly value: number } | undefined {
  for (const code of codes) {
    const column = run.panel.columns.get(code);
    if (column === undefined) continue;
    const card = run.methodology.indicators.find((one) => one.code === code);
    return { name: card?.name ?? { zh: code, en: code }, value: at(column.values, cellOf(run, y, u)) };
  }
  return undefined;
}
