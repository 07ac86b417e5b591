import { Controller, Get, Param, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { csvRecords, readUnitList } from '#datasets';
import { Door } from '#edge';
import { UnitRepository } from '#persistence';
import { countedFaults, problem } from '#problem';
import { CallerName } from '../callers/caller-name.js';
import { badRequest, ProblemError, tooLarge, unsupportedMediaType } from '../problems/problem.js';
import { readInput } from '../problems/read-input.js';
import { slug as slugSchema } from '../score-runs/score-run-order.schema.js';

const LIMIT_BYTES = 16 * 1024 * 1024;

/** A submitter's own units: the towns of a county, departments, the enterprises of an industry. */
@Controller('v1/datasets/:slug/units')
export class UnitListsController {
  constructor(private readonly units: UnitRepository) {}

  /**
   * Adds the list's units to those that the dataset's files may name, or brings them up to date; none is ever taken
   * away.
   */
  @Put()
  @Door('submit')
  async put(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @CallerName() caller: string,
  ): Promise<object> {
    readInput(slugSchema, slug, { en: 'The dataset name in the address', zh: '地址中的数据集名称' });
    const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
    if (mediaType !== 'text/csv') throw new ProblemError(unsupportedMediaType(mediaType, ['text/csv']));
    const list = readUnitList(slug, await rowsOf(request.raw));
    if (!list.ok) {
      const first = list.faults[0]!;
      const counted = countedFaults(list.faults.length);
      throw new ProblemError(
        problem('invalid-unit-list', 422, {
          title: 'Invalid list of units',
          detail: {
            zh: `清单${counted.zh}，首个在第 ${first.row} 行“${first.column}”列：${first.messageZh}。未保存任何内容。`,
            en: `The list has ${counted.en}, the first in row ${first.row}, column "${first.column}": ${first.message}. Nothing was kept.`,
          },
          problems: list.faults,
        }),
      );
    }
    await this.units.store(list.units, { actor: caller, subject: slug });
    return { dataset: slug, units: list.units.length };
  }

  @Get()
  @Door('read')
  async list(@Param('slug') slug: string): Promise<object> {
    const units = await this.units.rows([`list:${slug}`]);
    return {
      units: units.map(({ code, kind, level, nameZh, nameEn, parentCode, parentScheme, groups }) => ({
        code,
        kind,
        level,
        name: { zh: nameZh, en: nameEn },
        parent: parentCode,
        ...(parentScheme ? { parentScheme } : {}),
        groups,
      })),
    };
  }
}

async function rowsOf(body: AsyncIterable<Buffer>): Promise<string[][]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  async function* text(): AsyncGenerator<string> {
    for await (const bytes of body) {
      size += bytes.length;
      if (size > LIMIT_BYTES) throw new ProblemError(tooLarge(LIMIT_BYTES));
      try {
        yield decoder.decode(bytes, { stream: true });
      } catch {
        throw new ProblemError(
          badRequest({ zh: '清单不是 UTF-8 编码，请另存为 UTF-8。', en: 'The list is not UTF-8. Save it as UTF-8.' }),
        );
      }
    }
  }
  const rows: string[][] = [];
  for await (const batch of csvRecords(text(), ',', { cellLength: 1_000, columns: 100 }, ({ row, column }) => {
    throw new ProblemError(
      badRequest({
        zh: `清单自第 ${row} 行第 ${column} 列起无法读取。`,
        en: `The list cannot be read from row ${row}, column ${column}.`,
      }),
    );
  }))
    rows.push(...batch.map(({ cells }) => cells));
  return rows;
}
