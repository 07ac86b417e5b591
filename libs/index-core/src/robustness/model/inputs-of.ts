import { inBoth, joinTexts, type Text } from '#text';
import { fault } from '../../methodology/faults.js';
import { say } from '../../wording/say.js';
import type { Fault } from '../../methodology/faults.js';
import type { Panel } from '../../panel/panel.js';
import type { RobustnessSpecification } from '../specification.js';
import type { Input } from './input.js';
import type { Variant } from './variant.js';

/** The uncertain inputs that a specification names, in its order, or what does not fit the methodology and the data. */
export function inputsOf(
  specification: RobustnessSpecification,
  variant: Variant,
  panel: Panel,
): { readonly inputs: Input[]; readonly faults: Fault[] } {
  const { nodes } = variant.plan;
  const codes = nodes.map(({ code }) => code);
  const inputs: Input[] = [];
  const faults: Fault[] = [];
  /** By node: the rule that draws its weight. */
  const drawnBy = new Map<string, number>();
  const nodeAt = (path: PropertyKey[], code: string): number => {
    const at = codes.indexOf(code);
    if (at < 0)
      faults.push(
        fault(path, say`The methodology has no node "${code}".`, say`the code of a node of the tree`, code, codes),
      );
    return at;
  };
  const draws = (path: PropertyKey[], rule: number, parent: number, children: readonly number[]): boolean => {
    if (variant.weights[parent] === undefined) {
      faults.push(
        fault(
          path,
          say`The weights under "${codes[parent]!}" differ between units, or are each unit's own: there is no one set to draw.`,
          say`nodes under another parent`,
        ),
      );
      return false;
    }
    for (const child of children) {
      const before = drawnBy.get(codes[child]!);
      if (before !== undefined && before !== rule)
        faults.push(
          fault(
            path,
            say`The weight of "${codes[child]!}" is drawn by rule ${before + 1} already.`,
            say`each weight drawn by one rule`,
          ),
        );
      drawnBy.set(codes[child]!, rule);
    }
    return true;
  };

  specification.weights?.forEach((rule, r) => {
    const path = ['weights', r];
    if (rule.draw === 'uniform') {
      const drawable = (n: number) => nodes[n]!.parent >= 0 && nodes[nodes[n]!.parent]!.children.length > 1;
      const named =
        rule.nodes?.map((code, i) => nodeAt([...path, 'nodes', i], code)) ??
        nodes.flatMap((node, n) => (drawable(n) && variant.weights[node.parent] !== undefined ? [n] : []));
      named.forEach((n, i) => {
        if (n < 0) return;
        if (!drawable(n)) {
          faults.push(
            fault(
              [...path, 'nodes', i],
              say`The weight of "${codes[n]!}" does not act: it has no siblings to share with.`,
              say`a node with siblings`,
            ),
          );
          return;
        }
        if (draws(rule.nodes ? [...path, 'nodes', i] : path, r, nodes[n]!.parent, [n]))
          inputs.push({
            kind: 'weight',
            code: `weight:${codes[n]}`,
            name: prefixed({ zh: '权重：', en: 'weight of ' }, nodes[n]!.name),
            node: codes[n]!,
            spread: rule.spread,
          });
      });
    } else if (rule.draw === 'dirichlet') {
      const named =
        rule.parents?.map((code, i) => nodeAt([...path, 'parents', i], code)) ??
        nodes.flatMap((node, n) => (node.children.length > 1 && variant.weights[n] !== undefined ? [n] : []));
      named.forEach((n, i) => {
        if (n < 0) return;
        const where = rule.parents ? [...path, 'parents', i] : path;
        if (nodes[n]!.children.length < 2)
          faults.push(
            fault(
              where,
              say`The weights under "${codes[n]!}" do not act: it has fewer than two children.`,
              say`a node with two children or more`,
            ),
          );
        else if (draws(where, r, n, nodes[n]!.children))
          inputs.push({
            kind: 'shares',
            code: `shares:${codes[n]}`,
            name: prefixed({ zh: '下级权重：', en: 'weights under ' }, nodes[n]!.name),
            parent: codes[n]!,
            concentration: rule.concentration,
          });
      });
    } else {
      const parents = new Set<number>();
      rule.sets.forEach((set, s) => {
        for (const code of Object.keys(set.weights)) {
          const n = nodeAt([...path, 'sets', s, 'weights', code], code);
          if (n > 0) parents.add(nodes[n]!.parent);
          else if (n === 0)
            faults.push(
              fault(
                [...path, 'sets', s, 'weights', code],
                say`The index itself has no weight.`,
                say`a node below the index`,
              ),
            );
        }
      });
      for (const parent of parents) {
        draws(path, r, parent, nodes[parent]!.children);
        rule.sets.forEach((set, s) => {
          const lacking = nodes[parent]!.children.filter((child) => !(codes[child]! in set.weights));
          if (lacking.length > 0)
            faults.push(
              fault(
                [...path, 'sets', s, 'weights'],
                say`Set "${set.name}" lacks weights under "${codes[parent]!}": ${lacking.map((child) => codes[child]).join(', ')}.`,
                say`a weight for every child of a parent, in every set`,
              ),
            );
          else if (!nodes[parent]!.children.some((child) => set.weights[codes[child]!]! > 0))
            faults.push(
              fault(
                [...path, 'sets', s, 'weights'],
                say`All weights of set "${set.name}" under "${codes[parent]!}" are 0.`,
                say`a weight above 0`,
              ),
            );
        });
      }
      if (parents.size > 0)
        inputs.push({
          kind: 'experts',
          code: `experts:${r + 1}`,
          name: {
            zh: `专家权重（${rule.sets.map(({ name }) => name).join('、')}）`,
            en: `experts' weights (${rule.sets.map(({ name }) => name).join(', ')})`,
          },
          sets: rule.sets,
        });
    }
  });

  const weightOf = (n: number): number =>
    variant.weights[nodes[n]!.parent]![nodes[nodes[n]!.parent]!.children.indexOf(n)]!;

  specification.alternatives?.forEach(({ name, choices }, alternative) =>
    inputs.push({
      kind: 'alternative',
      code: `alternative:${alternative + 1}`,
      name,
      alternative,
      choices: choices.length,
    }),
  );

  specification.noise?.forEach(({ indicator, standardError }, i) => {
    const column = panel.columns.get(indicator);
    if (column === undefined)
      faults.push(
        fault(
          ['noise', i, 'indicator'],
          say`The data has no indicator "${indicator}".`,
          say`an indicator of the data`,
          indicator,
          panel.columns.keys(),
        ),
      );
    else if (standardError === 'data' && !column.standardError?.some((error) => error > 0))
      faults.push(
        fault(
          ['noise', i, 'standardError'],
          say`The data states no standard error of "${indicator}".`,
          say`a number, or {"relative": share}`,
        ),
      );
    else
      inputs.push({
        kind: 'noise',
        code: `noise:${indicator}`,
        name: { zh: `测量误差：${indicator}`, en: `measurement error of ${indicator}` },
        indicator,
        standardError,
      });
  });

  const { indicators, units } = specification.leaveOut ?? {};
  if (indicators !== undefined) {
    const leaves =
      indicators === 'each'
        ? nodes.flatMap((node, n) =>
            node.indicator === undefined || variant.weights[node.parent] === undefined || weightOf(n) === 0 ? [] : [n],
          )
        : indicators.map((code, i) => nodeAt(['leaveOut', 'indicators', i], code));
    leaves.forEach((n, i) => {
      if (n >= 0 && nodes[n]!.indicator === undefined)
        faults.push(
          fault(
            ['leaveOut', 'indicators', i],
            say`"${codes[n]!}" is a dimension.`,
            say`an indicator at its place in the tree`,
          ),
        );
      else if (n >= 0 && variant.weights[nodes[n]!.parent] === undefined)
        faults.push(
          fault(
            ['leaveOut', 'indicators', i],
            say`The weights under "${codes[nodes[n]!.parent]!}" differ between units.`,
            say`an indicator under another node`,
          ),
        );
      else if (n >= 0 && weightOf(n) === 0)
        faults.push(
          fault(
            ['leaveOut', 'indicators', i],
            say`The weight of "${codes[n]!}" is 0: to leave it out does not act.`,
            say`an indicator with a weight`,
          ),
        );
    });
    inputs.push({
      kind: 'leave-out-indicator',
      code: 'leave-out-indicator',
      name: { zh: '剔除一项指标', en: 'one indicator left out' },
      nodes: leaves.filter((n) => n >= 0).map((n) => codes[n]!),
    });
  }
  if (units !== undefined) {
    units.forEach((key, i) => {
      if (!panel.units.some((unit) => unit.key === key))
        faults.push(
          fault(['leaveOut', 'units', i], say`The run has no unit "${key}".`, say`the key of a unit of the run`),
        );
    });
    inputs.push({
      kind: 'leave-out-unit',
      code: 'leave-out-unit',
      name: { zh: '剔除一个评价单元', en: 'one unit left out' },
      units,
    });
  }
  return { inputs, faults };
}

const prefixed = (prefix: Text, name: Text): Text => joinTexts([prefix, name], inBoth(''));
