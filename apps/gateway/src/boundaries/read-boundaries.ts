import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BootFault } from '#platform';

const position = z
  .array(z.number())
  .min(2)
  .transform(([longitude, latitude]) => [longitude!, latitude!] as const)
  .refine(
    ([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90,
    'not a longitude and a latitude in degrees',
  );
const polygon = z.array(z.array(position).min(4)).min(1);
const code = z.union([z.string(), z.number()]).transform(String);

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        id: code.nullish(),
        properties: z.object({ code: code.nullish(), adcode: code.nullish() }).nullish(),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), coordinates: polygon }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
        ]),
      }),
    )
    .min(1),
});

/** Boundaries as the page draws them: for each code of GB/T 2260 its polygons, each an outer ring and its holes, in degrees. */
export interface Boundaries {
  /** 审图号: printed beneath every drawing of them. */
  readonly approval: string;
  readonly units: readonly {
    readonly code: string;
    readonly polygons: readonly (readonly (readonly (readonly [longitude: number, latitude: number])[])[])[];
  }[];
}

/**
 * The operator's boundaries: a GeoJSON file (RFC 7946) whose features carry a six-digit code of GB/T 2260 as `properties.code`, `properties.adcode` or `id`.
 * In China a map is shown with the number under which it was approved, so the file and its number go together; without both, undefined.
 * @throws BootFault that names the variable or the feature, and what to do.
 */
export function readBoundaries({
  file,
  approval,
}: {
  readonly file: string | undefined;
  readonly approval: string | undefined;
}): Boundaries | undefined {
  if (file === undefined && approval === undefined) return undefined;
  if (approval === undefined || approval.trim() === '')
    throw new BootFault(
      'BOUNDARIES_FILE is set, but BOUNDARIES_APPROVAL is not: set it to the number under which these boundaries were approved for display (审图号), or set neither.',
    );
  if (file === undefined)
    throw new BootFault(
      'BOUNDARIES_APPROVAL is set, but BOUNDARIES_FILE is not: set it to the GeoJSON file that was approved under this number, or set neither.',
    );
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BootFault(
      `BOUNDARIES_FILE ${file} can not be read as JSON: ${(error as Error).message}. Set it to a GeoJSON file (RFC 7946).`,
    );
  }
  const parsed = collection.safeParse(read);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new BootFault(
      `BOUNDARIES_FILE ${file} at /${path.join('/')}: ${message}. It must be a GeoJSON FeatureCollection of polygons in degrees.`,
    );
  }
  const units = parsed.data.features.map(({ id, properties, geometry }, i) => {
    const of = properties?.code ?? properties?.adcode ?? id;
    if (!/^\d{6}$/.test(of ?? ''))
      throw new BootFault(
        `BOUNDARIES_FILE ${file} at /features/${i}: its code is ${JSON.stringify(of ?? null)}; give the six digits of GB/T 2260 as properties.code, properties.adcode or id.`,
      );
    return { code: of!, polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates };
  });
  return { approval: approval.trim(), units };
}
