import type { Dataset, Revision, SourceFile } from '#persistence';

/** A dataset as REST shows it. */
export function datasetView(dataset: Dataset): object {
  const { slug, kind, titleZh, titleEn, synthetic, createdAt } = dataset;
  return {
    slug,
    kind,
    title: { zh: titleZh, en: titleEn },
    synthetic,
    createdAt,
    links: { self: `/v1/datasets/${slug}`, revisions: `/v1/datasets/${slug}/revisions` },
  };
}

/** A revision as REST shows it; its report stands beside it. */
export function revisionView(dataset: Dataset, revision: Revision, file?: SourceFile | null): object {
  const self = `/v1/datasets/${dataset.slug}/revisions/${revision.number}`;
  return {
    dataset: dataset.slug,
    revision: revision.number,
    id: revision.id,
    contentHash: revision.contentHash,
    ...(file
      ? { file: { name: revision.fileName, mediaType: file.mediaType, size: Number(file.size), sha256: file.sha256 } }
      : {}),
    source: revision.source,
    licence: revision.licence,
    vintage: revision.vintage,
    synthetic: dataset.synthetic,
    units: revision.unitCount,
    observations: Number(revision.observationCount),
    years: revision.years,
    createdAt: revision.createdAt,
    withdrawnAt: revision.withdrawnAt,
    withdrawnReason: revision.withdrawnReason,
    links: { self, report: `${self}/report`, file: `${self}/file` },
  };
}
