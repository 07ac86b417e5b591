import { fault } from '../../methodology/faults.js';
import { say } from '../../wording/say.js';
import type { Fault } from '../../methodology/faults.js';
import { CannotScore } from '../../cannot-score.js';
import { compile } from '../../methodology/compile.js';
import type { Methodology } from '../../methodology/document.js';
import type { Plan } from '../../methodology/plan.js';
import { parseMethodology } from '../../methodology/parse.js';
import { checkScorable } from '../../methodology/score.js';
import { panelOfYear, yearsStandAlone } from '../../methodology/year-alone.js';
import { runSteps } from '../../methodology/run-steps.js';
import type { StageCache } from '../../methodology/run-steps.js';
import { aggregateTree } from '../../methodology/aggregate-tree.js';
import type { Panel } from '../../panel/panel.js';
import { changeDocument } from '../change-document.js';
import { drawSource } from '../draw/draw-source.js';
import type { RobustnessSpecification } from '../specification.js';
import { flatTree } from './flat-tree.js';
import type { Input, Request } from './input.js';
import { inputsOf } from './inputs-of.js';
import type { Ready, RobustnessModel } from './model.js';
import { addNoise } from './add-noise.js';
import { flatAgain, redonePart } from './redone-part.js';
import type { RedonePart } from './redone-part.js';
import { scoreDraw } from './score-draw.js';
import { variantOf } from './variant.js';
import type { Variant } from './variant.js';
import { weightDraw } from './draw-weights.js';

/** Variants cached at most; one of 2,850 units and 40 indicators takes some 3 MB. */
const CACHED = 64;

/** Most numbers that the evaluations of a Saltelli sample may come to: 64 MiB. */
const SAMPLE = 2 ** 23;

/**
 * Makes the model of a specification, or says why not: what does not fit, and what would not act (`known`: it was found to act
 * before). Where no document of the specification looks across years, the year's values alone are worked on.
 * @throws CannotScore where the document as it is cannot be scored on this panel.
 */
export function robustnessModel(
  specification: RobustnessSpecification,
  methodology: Methodology,
  whole: Panel,
  { known = false }: { readonly known?: boolean } = {},
): { readonly ok: true; readonly model: RobustnessModel } | { readonly ok: false; readonly faults: readonly Fault[] } {
  const year = specification.year ?? whole.years.at(-1)!;
  if (!whole.years.includes(year))
    return refused(fault(['year'], say`The run has no year ${year}.`, say`one of ${whole.years.join(', ')}`));
  const plan = compile(methodology);
  checkScorable(plan);
  const { documents, plans, faults: faulty } = documentsOf(specification, methodology);
  if (faulty.length > 0) return refused(...faulty);
  const panel = [plan, ...plans].every(yearsStandAlone) ? panelOfYear(whole, whole.years.indexOf(year)) : whole;
  const yearIndex = panel.years.indexOf(year);
  const caches = new Map<string, StageCache>();
  const cacheFor = (document: Methodology, without: number): StageCache => {
    const key = `${without}\n${JSON.stringify([document.indicators, document.index, document.open])}`;
    if (!caches.has(key)) {
      if (caches.size >= CACHED) caches.clear();
      caches.set(key, new Map());
    }
    return caches.get(key)!;
  };
  const nominalVariant = variantOf(plan, panel, { yearIndex, cache: cacheFor(methodology, -1) });
  const { inputs, faults } = inputsOf(specification, nominalVariant, panel);
  const { sobol } = specification;
  const numbers = sobol === undefined ? 0 : sobol.rows * (inputs.length + 2) * (1 + (sobol.units?.length ?? 0));
  if (numbers > SAMPLE)
    faults.push(
      fault(
        ['sobol', 'rows'],
        say`With ${inputs.length} inputs this sample comes to ${numbers} numbers.`,
        say`at most ${Math.floor((SAMPLE * sobol!.rows) / numbers)} rows`,
      ),
    );
  sobol?.units?.forEach((key, i) => {
    if (!panel.units.some((unit) => unit.key === key))
      faults.push(fault(['sobol', 'units', i], say`The run has no unit "${key}".`, say`the key of a unit of the run`));
  });
  if (faults.length > 0) return { ok: false, faults };

  const ready = (variant: Variant, places?: Int32Array): Ready => {
    const weights = weightDraw(variant, inputs);
    return { variant, weights, places, flat: flatTree(variant, new Set(weights.parents)) };
  };
  const nominal = ready(nominalVariant);
  const source = drawSource(specification.seed);
  const cached = new Map<string, Ready>([[`${documents.map(() => -1).join()}/-1`, nominal]]);
  const alternatives = inputs.flatMap((input, i) =>
    input.kind === 'alternative' ? [{ at: i, choices: input.choices }] : [],
  );
  const leaveAt = inputs.findIndex(({ kind }) => kind === 'leave-out-unit');
  const leaveUnits =
    leaveAt < 0
      ? []
      : (inputs[leaveAt] as Extract<Input, { kind: 'leave-out-unit' }>).units.map((key) =>
          panel.units.findIndex((unit) => unit.key === key),
        );
  const noisy = inputs.some(({ kind }) => kind === 'noise');

  const pick = ({ draw, lanes }: Request, input: number, among: number): number => {
    const lane = lanes?.[input] ?? 0;
    if (lane < 0) return -1;
    source.at(draw, input, lane);
    return Math.floor(source.uniform() * among);
  };
  const choices = (request: Request): Int32Array =>
    Int32Array.from(alternatives, ({ at, choices: among }) => pick(request, at, among));
  const without = (request: Request): number =>
    leaveAt < 0 ? -1 : (leaveUnits[pick(request, leaveAt, leaveUnits.length + 1) - 1] ?? -1);

  const withNoise = noisy ? addNoise(panel, inputs, specification.seed) : undefined;
  const make = (chosen: Int32Array, out: number, noise?: Request): Ready => {
    const document = chosen.reduce<unknown>(
      (at, choice, a) => (choice < 0 ? at : changeDocument(at, documents[a]![choice]!, () => undefined)),
      methodology,
    ) as Methodology;
    const parsed = chosen.every((choice) => choice < 0)
      ? { ok: true as const, methodology }
      : parseMethodology(document, { idle: 'allowed' });
    if (!parsed.ok)
      throw new CannotScore('choices-clash', {
        zh: `所选做法合在一起不成为有效的评价方法：${parsed.faults[0]!.pointer} ${parsed.faults[0]!.messageZh}`,
        en: `The choices taken together make no valid methodology: ${parsed.faults[0]!.pointer} ${parsed.faults[0]!.message}`,
      });
    const places =
      out < 0 ? undefined : Int32Array.from({ length: panel.units.length - 1 }, (_, u) => (u < out ? u : u + 1));
    const given = noise === undefined ? panel : withNoise!(noise);
    const cache = noise === undefined ? cacheFor(parsed.methodology, out) : undefined;
    return ready(
      variantOf(compile(parsed.methodology), places === undefined ? given : unitsOf(given, places), {
        yearIndex,
        cache,
      }),
      places,
    );
  };
  const withoutNoise = (chosen: Int32Array, out: number): Ready => {
    const key = `${chosen.join()}/${out}`;
    const known = cached.get(key);
    if (known !== undefined) return known;
    if (cached.size >= CACHED) cached.delete([...cached.keys()][1]!);
    const made = make(chosen, out);
    cached.set(key, made);
    return made;
  };
  /** The inputs whose measurement errors are drawn may be some of all (a Saltelli sample); what is redone is cached for each variant. */
  const parts = new WeakMap<Ready, RedonePart | 'everything'>();
  const noisyIndicators = new Set(inputs.flatMap((input) => (input.kind === 'noise' ? [input.indicator] : [])));
  const readyFor = (request: Request): Ready => {
    const chosen = choices(request);
    const out = without(request);
    const base = withoutNoise(chosen, out);
    if (!noisy || inputs.every(({ kind }, i) => kind !== 'noise' || (request.lanes?.[i] ?? 0) < 0)) return base;
    const part = parts.get(base) ?? redonePart(base, noisyIndicators) ?? 'everything';
    parts.set(base, part);
    return part === 'everything' ? make(chosen, out, request) : redo(base, part, withNoise!(request));
  };
  const redo = (base: Ready, part: RedonePart, given: Panel): Ready => {
    const { variant, weights, places } = base;
    const raw = { ...given, columns: new Map([...given.columns].filter(([code]) => part.needed.has(code))) };
    const { columns: redone } = runSteps(part.plan, places === undefined ? raw : unitsOf(raw, places));
    const cells = variant.grid.units.length * variant.grid.years.length;
    const columns = new Map(variant.stage.columns);
    for (const code of part.columns) {
      const column = redone.get(code);
      if (column !== undefined)
        columns.set(
          code,
          column.length === cells ? column : column.subarray(yearIndex * cells, (yearIndex + 1) * cells),
        );
    }
    const stage = { ...variant.stage, columns };
    const tree = aggregateTree(variant.plan, variant.grid, stage, {
      known: { scores: variant.tree, changed: part.nodes },
    });
    const changed = { ...variant, stage, tree };
    return { variant: changed, weights, places, flat: flatAgain(part, changed) };
  };
  const drawn = (request: Request) => {
    const found = readyFor(request);
    return { ready: found, weights: found.weights.draw(request, source) };
  };

  const model: RobustnessModel = {
    specification,
    year,
    unitKeys: panel.units.map(({ key }) => key),
    inputs,
    nominal,
    choices,
    drawn,
    weightsOnly: alternatives.length === 0 && leaveAt < 0 && !noisy ? nominal.flat : undefined,
    scores: (request) => scoreDraw(drawn(request), panel.units.length),
  };
  const idle = known ? [] : idleInputs(model, specification);
  return idle.length > 0 ? { ok: false, faults: idle } : { ok: true, model };
}

/** The changes of each alternative's choices, each tried on the document, and the plans they lead to. */
function documentsOf(
  { alternatives = [] }: RobustnessSpecification,
  methodology: Methodology,
): { readonly documents: Record<string, unknown>[][]; readonly plans: Plan[]; readonly faults: Fault[] } {
  const plans: Plan[] = [];
  const faults: Fault[] = [];
  alternatives.forEach(({ choices }, a) =>
    choices.forEach(({ change }, c) => {
      const path = ['alternatives', a, 'choices', c, 'change'];
      const changed = changeDocument(methodology, change, (pointer) =>
        faults.push(
          fault(
            [...path, pointer],
            say`"${pointer}" is not a place in the methodology.`,
            say`a JSON Pointer to a member of the document`,
          ),
        ),
      );
      if (changed === undefined) return;
      const parsed = parseMethodology(changed, { idle: 'allowed' });
      if (parsed.ok) plans.push(compile(parsed.methodology));
      else
        for (const { pointer, message, messageZh, expected, expectedZh } of parsed.faults)
          faults.push(
            fault(
              path,
              say`With this change the methodology is not valid at ${pointer}: ${{ en: message, zh: messageZh }}`,
              { en: expected, zh: expectedZh },
            ),
          );
    }),
  );
  return { documents: alternatives.map(({ choices }) => choices.map(({ change }) => change)), plans, faults };
}

/** Inputs that change no score in any of some draws, and choices that score as the document does. */
function idleInputs(
  model: RobustnessModel,
  { alternatives = [], weights = [], noise = [] }: RobustnessSpecification,
): Fault[] {
  const none = new Int8Array(model.inputs.length).fill(-1);
  const asItIs = model.scores({ draw: 0, lanes: none });
  const differs = (scores: Float64Array) => scores.some((score, u) => !Object.is(score, asItIs[u]));
  return model.inputs.flatMap((input, i): Fault[] => {
    const lanes = none.slice();
    lanes[i] = 0;
    if (input.kind === 'alternative') {
      const tried = new Set<number>();
      const out: Fault[] = [];
      for (let draw = 0; tried.size < input.choices && draw < 64 * input.choices; draw++) {
        const choice = model.choices({ draw, lanes })[input.alternative]!;
        if (tried.has(choice)) continue;
        tried.add(choice);
        const path = ['alternatives', input.alternative, 'choices', choice];
        if (Object.keys(alternatives[input.alternative]!.choices[choice]!.change).length === 0) continue;
        try {
          if (!differs(model.scores({ draw, lanes })))
            out.push(
              fault(
                [...path, 'change'],
                say`This choice does not act: every score is the same as with the document as it is.`,
                say`a change that changes a score, or {} for the document as it is`,
              ),
            );
        } catch (error) {
          if (!(error instanceof CannotScore)) throw error;
          out.push(
            fault(
              [...path, 'change'],
              say`With this choice the data cannot be scored: ${error.detail}`,
              say`a change with which the data can be scored`,
            ),
          );
        }
      }
      return out;
    }
    for (let draw = 0; draw < 16; draw++) if (differs(model.scores({ draw, lanes }))) return [];
    const path =
      input.kind === 'noise'
        ? ['noise', noise.findIndex(({ indicator }) => indicator === input.indicator)]
        : input.kind.startsWith('leave-out')
          ? ['leaveOut']
          : [
              'weights',
              weights.findIndex(
                ({ draw }) =>
                  draw ===
                  { weight: 'uniform', shares: 'dirichlet', experts: 'between' }[
                    input.kind as 'weight' | 'shares' | 'experts'
                  ],
              ),
            ];
    return [
      fault(
        path,
        say`Of this, ${input.name} does not act: no score changed in 16 draws.`,
        say`inputs that change a score; name the nodes if only some do`,
      ),
    ];
  });
}

function unitsOf(panel: Panel, places: Int32Array): Panel {
  const U = panel.units.length;
  const pickFrom = <T extends Float64Array | Uint8Array>(column: T, out: T): T => {
    panel.years.forEach((_, y) => places.forEach((u, i) => (out[y * places.length + i] = column[y * U + u]!)));
    return out;
  };
  const length = places.length * panel.years.length;
  return {
    units: Array.from(places, (u) => panel.units[u]!),
    years: panel.years,
    columns: new Map(
      [...panel.columns].map(([code, column]) => [
        code,
        {
          ...column,
          values: pickFrom(column.values, new Float64Array(length)),
          ...(column.missing === undefined ? {} : { missing: pickFrom(column.missing, new Uint8Array(length)) }),
          ...(column.standardError === undefined
            ? {}
            : { standardError: pickFrom(column.standardError, new Float64Array(length)) }),
        },
      ]),
    ),
  };
}

const refused = (...faults: Fault[]) => ({ ok: false as const, faults });
