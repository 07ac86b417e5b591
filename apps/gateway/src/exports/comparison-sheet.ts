import { Injectable } from '@nestjs/common';
import { gapBetweenUnits } from '#index-core';
import { ObservationReader, type ObservationView } from '#persistence';
import { at } from '../answers/at.js';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { value } from '../answers/score-value.js';
import { AskedRuns, type AskedRun } from '../scored-runs/asked-run.js';
import { cellOf } from '../scored-runs/places.js';
import { standing } from '../scored-runs/show-held.js';
import { markText } from './mark-text.js';
import { methodLines } from './method-lines.js';
import type { Cell, Sheet } from './sheet.js';

/** A comparison as a table: a row per node; per unit its value and score, and what the node gives to the gap to the first unit. */
@Injectable()
export class ComparisonSheet {
  constructor(
    private readonly asked: AskedRuns,
    private readonly observations: ObservationReader,
  ) {}

  async of(args: {
    readonly units: readonly string[];
    readonly run: string;
    readonly year: number | undefined;
  }): Promise<Sheet | Refusal> {
    if (args.units.length < 2 || args.units.length > 6) {
      return refusal(
        'INVALID_ARGUMENT',
        'units',
        { zh: '对标需要 2 至 6 个单元。', en: 'A comparison takes two to six units.' },
        { zh: '用 units=320582,320583 的形式给出代码。', en: 'Give codes as units=320582,320583.' },
      );
    }
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run, year } = found;
    const units = this.asked.units(run, args.units, 'units');
    if (isRefusal(units)) return units;
    const figures = await this.observations.ofRun(
      run.view.revisionKeys,
      units.map((u) => at(run.units, u).id),
      year,
    );
    return sheetOf(found, units, figures);
  }
}

function sheetOf({ run, year, y }: AskedRun, units: readonly number[], figures: readonly ObservationView[]): Sheet {
  const base = at(units, 0);
  const { uncapped } = run.result;
  const others = units.slice(1);
  const gaps = others.map((unit) => gapBetweenUnits(run.plan, run.panel, run.result, { year: y, unit, base }));
  const name = (u: number): string => `${at(run.units, u).name.zh} ${at(run.units, u).name.en}`;
  return {
    name: `comparison ${year}`,
    header: [
      '节点 node',
      '名称',
      'name',
      '权重 weight',
      ...units.flatMap((u) => [
        `${name(u)} 原值 value`,
        `${name(u)} 得分 score`,
        ...(uncapped ? [`${name(u)} 封顶前 before the cap`] : []),
        `${name(u)} 标记 marks`,
        `${name(u)} 出处 file:row:column`,
      ]),
      ...others.map((u) => `${name(u)} − ${name(base)} 贡献 points of the gap`),
    ],
    rows: run.result.nodes.map((node, n): Cell[] => [
      node.code,
      node.name.zh,
      node.name.en,
      node.globalWeight,
      ...units.flatMap((u): Cell[] => {
        const figure = figures.find(
          (one) => one.indicator === at(run.plan.nodes, n).indicator && one.unit.id === at(run.units, u).id,
        );
        const { score, ...marks } = standing(run, n, y, u);
        return [
          figure?.value ?? value(run.result.prepared[n]?.[cellOf(run, y, u)]),
          score,
          ...(uncapped ? [value(uncapped[n]?.[cellOf(run, y, u)])] : []),
          markText(marks),
          figure ? `${figure.fileName}:${figure.row}:${figure.column}` : null,
        ];
      }),
      ...gaps.map(({ parts }) => value(parts[n])),
    ]),
    method: methodLines(run.view, [
      ['年份 year', year],
      ['基准 base', name(base)],
    ]),
  };
}
