import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { methodologyJsonSchema, parseMethodology } from '#index-core';
import { Door, readQuery } from '#edge';
import { MethodologyRepository, type Methodology } from '#persistence';
import { countedFaults, problem, type Problem } from '#problem';
import { CallerName } from '../callers/caller-name.js';
import { notFound, ProblemError } from '../problems/problem.js';

/** `dryRun=true`: the document is checked, and nothing is kept. */
export const methodologyFields = z.strictObject({
  dryRun: z
    .enum(['true', 'false', '1', '0', ''])
    .transform((value) => value !== 'false' && value !== '0')
    .default(false),
});

@Controller('v1/methodologies')
export class MethodologiesController {
  constructor(private readonly methodologies: MethodologyRepository) {}

  /**
   * 201: kept. 200: kept before, word for word in its canonical form, or checked only. 409: this version stands for
   * another content.
   */
  @Post()
  @Door('change')
  @HttpCode(201)
  async keep(
    @Body() body: unknown,
    @Query() query: unknown,
    @CallerName() caller: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { dryRun } = readQuery(methodologyFields, query, { en: 'The parameters', zh: '参数' });
    const parsed = parseMethodology(body);
    if (!parsed.ok) throw new ProblemError(invalidMethodology(parsed.faults));
    const { methodology, hash } = parsed;
    if (dryRun) {
      void reply.status(200);
      const there = await this.methodologies.find(methodology.slug, methodology.version);
      return {
        slug: methodology.slug,
        version: methodology.version,
        hash,
        name: methodology.name,
        dryRun: true,
        versionTaken: there !== undefined && there.hash !== hash,
      };
    }
    const kept = await this.methodologies.store({
      slug: methodology.slug,
      version: methodology.version,
      hash,
      nameZh: methodology.name.zh,
      nameEn: methodology.name.en,
      document: body,
      createdBy: caller,
    });
    if (kept.outcome === 'conflict') {
      throw new ProblemError(
        problem('version-taken', 409, {
          title: 'Version taken',
          detail: {
            zh: `“${methodology.slug}”的版本 ${methodology.version} 已存有不同内容，且不可更改。请为新内容使用新的版本号。`,
            en: `Version ${methodology.version} of "${methodology.slug}" is kept with another content and never changes. Give the new content a new version.`,
          },
          keptHash: kept.methodology.hash,
          submittedHash: hash,
        }),
      );
    }
    void reply.status(kept.outcome === 'created' ? 201 : 200).header('location', linkTo(kept.methodology));
    return view(kept.methodology);
  }

  @Get()
  @Door('read')
  async list(): Promise<object> {
    return { methodologies: (await this.methodologies.list()).map(view) };
  }

  /** The JSON Schema (2020-12) of the methodology language. */
  @Get('schema')
  @Door('read')
  @Header('content-type', 'application/schema+json')
  schema(): object {
    return methodologyJsonSchema();
  }

  @Get(':slug/versions/:version')
  @Door('read')
  async show(@Param('slug') slug: string, @Param('version') version: string): Promise<object> {
    const methodology = await this.methodologies.find(slug, version);
    if (!methodology)
      throw new ProblemError(
        notFound({ zh: `评价方法“${slug}”的版本 ${version}`, en: `methodology "${slug}" in version ${version}` }),
      );
    return { ...view(methodology), document: methodology.document };
  }
}

function invalidMethodology(faults: readonly object[]): Problem {
  const counted = countedFaults(faults.length);
  return problem('invalid-methodology', 422, {
    title: 'Invalid methodology',
    detail: {
      zh: `文档${counted.zh}，均以 JSON Pointer 指明位置。`,
      en: `The document has ${counted.en}; each is named by a JSON Pointer.`,
    },
    problems: faults,
  });
}

function linkTo({ slug, version }: Pick<Methodology, 'slug' | 'version'>): string {
  return `/v1/methodologies/${slug}/versions/${encodeURIComponent(version)}`;
}

function view(methodology: Omit<Methodology, 'document'>): object {
  const { slug, version, hash, nameZh, nameEn, createdAt } = methodology;
  return {
    slug,
    version,
    hash,
    name: { zh: nameZh, en: nameEn },
    createdAt,
    links: { self: linkTo(methodology), schema: '/v1/methodologies/schema' },
  };
}
