import { robustnessSpecificationSchema, type Ahead } from '#index-core/robustness';
import type { RobustnessRowView, RobustnessRun } from '#persistence';
import type { Text } from '#text';
import { at } from '../answers/at.js';

/** "Zhangjiagang's rank is r, 5–95 % [a, b], ahead of Kunshan in x % of draws; most of the uncertainty comes from …" */
export function rankSentence(
  run: RobustnessRun,
  [unit, other]: readonly [RobustnessRowView, RobustnessRowView],
  { draws, ahead, first }: Ahead & { readonly first: number },
): Text {
  const percent = draws === 0 ? undefined : (Math.round((1000 * ahead) / draws) / 10).toString();
  const all = first === robustnessSpecificationSchema.parse(run.specification).draws;
  const driver = driverOf(run, unit.unitId);
  const rank = (value: number): string => String(Math.round(10 * value) / 10);
  const interval = unit.low === null || unit.high === null ? undefined : `[${rank(unit.low)}, ${rank(unit.high)}]`;
  const zh = [
    `${unit.unit.name.zh}名次为 ${unit.nominalRank ?? '无'}${interval ? `，5–95 % 区间 ${interval}` : ''}`,
    ...(percent === undefined
      ? []
      : [`在${all ? '' : `前 ${first} 次抽样的`} ${percent} % ${all ? '的抽样' : ''}中领先${other.unit.name.zh}`]),
  ].join('，');
  const en = [
    `${unit.unit.name.en}'s rank is ${unit.nominalRank ?? 'none'}${interval ? `, 5–95 % ${interval}` : ''}`,
    ...(percent === undefined
      ? []
      : [`ahead of ${other.unit.name.en} in ${percent} % of ${all ? '' : `the first ${first} `}draws`]),
  ].join(', ');
  if (driver === undefined) return { zh: `${zh}。`, en: `${en}.` };
  return driver.ofUnit
    ? {
        zh: `${zh}；不确定性主要来自“${driver.name.zh}”。`,
        en: `${en}; most of the uncertainty comes from "${driver.name.en}".`,
      }
    : {
        zh: `${zh}；全部名次的不确定性主要来自“${driver.name.zh}”。`,
        en: `${en}; most of the uncertainty of all ranks comes from "${driver.name.en}".`,
      };
}

/** The input with the greatest total index: for this unit's rank where it was asked for, else for the mean rank shift. */
function driverOf(
  { drivers, inputs }: RobustnessRun,
  unitId: number,
): { readonly ofUnit: boolean; readonly name: Text } | undefined {
  const own = drivers?.find((one) => one.unitId === unitId && one.indices.some(({ total }) => total !== null));
  const found = own ?? drivers?.find((one) => one.unitId === null);
  if (!found) return undefined;
  let most = -1;
  found.indices.forEach(({ total }, i) => {
    if (total !== null && (most < 0 || total > at(found.indices, most).total!)) most = i;
  });
  return most < 0 ? undefined : { ofUnit: own !== undefined, name: at(inputs, most).name };
}
