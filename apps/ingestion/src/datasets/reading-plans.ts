import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  createUnitRegistry,
  GB2260,
  ISO3166,
  parseMapping,
  type Mapping,
  type ReadOptions,
  type UnitRegistry,
} from '#datasets';
import { readJson } from '#edge';
import { MethodologyRepository, RevisionHistoryRepository, UnitRepository, type LastRevision } from '#persistence';
import { countedFaults, hiddenFaults, problem } from '#problem';
import { ProblemError } from '../problems/problem.js';
import type { Submission } from './receive-submission.js';
import { XlsThread } from './xls-thread.js';
import { openZip } from './zip-archive.js';

/** Raise when the same bytes may be read into other observations: they then make a new revision. */
const READING = 3;
/** Figures of the last revision that are compared with new ones; of larger revisions none are. */
const HISTORY = 300_000;

/** How a submission is to be read: what changes the observations, and with them the revision. */
export interface ReadingPlan {
  readonly options: ReadOptions;
  readonly contentHash: string;
  /** The mapping applied, as sent or as kept with an earlier revision. */
  readonly mapping: Mapping | undefined;
  readonly mappingFrom: string | undefined;
}

/**
 * Settles how a file is read: by what was sent with it, by the mapping and figures of the dataset's last revision,
 * and by the units there are.
 */
@Injectable()
export class ReadingPlans {
  private official: Promise<UnitRegistry> | undefined;

  constructor(
    private readonly units: UnitRepository,
    private readonly history: RevisionHistoryRepository,
    private readonly methodologies: MethodologyRepository,
    private readonly xls: XlsThread,
  ) {}

  /** @throws ProblemError for a mapping that is none. */
  async make(slug: string, { fields, upload, fileName }: Submission): Promise<ReadingPlan> {
    const { year, indicator, encoding, delimiter, sheet, unknownUnits } = fields;
    const last = await this.history.last(slug, HISTORY);
    const sent = fields.mapping === undefined || fields.mapping === 'none' ? undefined : readMapping(fields.mapping);
    const kept = fields.mapping === undefined && last?.mapping ? parseMapping(last.mapping) : undefined;
    const mapping = sent ?? (kept?.ok ? kept.mapping : undefined);
    const all = await this.registryFor(slug);
    const registry =
      mapping?.scheme === undefined
        ? all
        : createUnitRegistry(all.units.filter(({ scheme }) => scheme === mapping.scheme));
    return {
      options: {
        registry,
        fileName,
        mapping,
        year,
        indicator,
        encoding,
        delimiter,
        sheet,
        unknownUnits,
        directions: await this.methodologies.directions(),
        archive: () => openZip(upload.descriptor),
        xls: (bytes, wanted) => this.xls.read(bytes, wanted),
        ...(last ? { history: figuresOf(last, registry), unitsOfMeasure: last.unitsOfMeasure } : {}),
      },
      contentHash: createHash('sha256')
        .update(
          JSON.stringify([
            READING,
            upload.sha256,
            year ?? null,
            indicator ?? null,
            encoding ?? null,
            delimiter ?? null,
            sheet ?? null,
            unknownUnits,
            mapping ?? null,
            ...(fields.kind ? [fields.kind] : []),
          ]),
        )
        .digest('hex'),
      mapping,
      mappingFrom: sent ? 'sent' : mapping ? `revision ${last!.number}` : undefined,
    };
  }

  /** The official units, and the dataset's own list where it has one. */
  private async registryFor(slug: string): Promise<UnitRegistry> {
    const own = await this.units.rows([`list:${slug}`]);
    this.official ??= this.units.rows([GB2260, ISO3166]).then(createUnitRegistry);
    const official = await this.official;
    return own.length === 0 ? official : createUnitRegistry([...own, ...official.units]);
  }
}

function readMapping(text: string): Mapping {
  const document = readJson(text, { zh: '映射文件', en: 'The mapping' });
  const hidden = hiddenFaults(document);
  const parsed = hidden.length > 0 ? ({ ok: false, faults: hidden } as const) : parseMapping(document);
  if (parsed.ok) return parsed.mapping;
  const counted = countedFaults(parsed.faults.length);
  throw new ProblemError(
    problem('invalid-mapping', 422, {
      title: 'Invalid mapping',
      detail: {
        zh: `映射文件${counted.zh}，首个在“${parsed.faults[0]!.pointer}”：${parsed.faults[0]!.messageZh}。`,
        en: `The mapping has ${counted.en}, the first at "${parsed.faults[0]!.pointer}": ${parsed.faults[0]!.message}.`,
      },
      problems: parsed.faults,
    }),
  );
}

function figuresOf({ figures }: LastRevision, { units }: UnitRegistry): NonNullable<ReadOptions['history']> {
  const indexes = new Map(units.map(({ id }, index) => [id!, index]));
  return figures.flatMap(({ unitId, ...figure }) => {
    const unit = indexes.get(unitId);
    return unit === undefined ? [] : [{ unit, ...figure }];
  });
}
