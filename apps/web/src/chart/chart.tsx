import { useRef, type ReactNode, type RefObject } from 'react';
import { keep } from '../page/keep.js';
import { useWords } from '../words/language.js';
import { NARROW } from './use-narrow.js';

interface Props {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Shapes in it are buttons: it is then no picture, but a group of them. */
  readonly buttons?: boolean;
  readonly children: ReactNode;
}

/** A drawing with its name, that can be taken away as SVG or PNG. */
export function Chart({ title, width, height, buttons = false, children }: Props): ReactNode {
  const svg = useRef<SVGSVGElement>(null);
  return (
    <figure className="chart">
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        style={{ minWidth: width <= NARROW ? 0 : width <= 520 ? width * 0.58 : Math.min(680, width * 0.8) }}
        role={buttons ? 'group' : 'img'}
        aria-label={title}
        xmlns="http://www.w3.org/2000/svg"
      >
        {children}
      </svg>
      <figcaption>
        {title}
        <DrawingDownloads svg={svg} title={title} width={width} height={height} />
      </figcaption>
    </figure>
  );
}

/** A drawing as SVG or PNG, by its name. */
export function DrawingDownloads({
  svg,
  title,
  width,
  height,
}: Pick<Props, 'title' | 'width' | 'height'> & { readonly svg: RefObject<SVGSVGElement | null> }): ReactNode {
  const { words } = useWords();
  const save = (format: 'svg' | 'png'): void => {
    if (svg.current)
      void drawn(svg.current, { width, height, format }).then((blob) => keep(blob, `${title}.${format}`));
  };
  return (
    <span className="downloads">
      {(['svg', 'png'] as const).map((format) => (
        <button type="button" key={format} onClick={() => save(format)} aria-label={`${title} ${words[format]}`}>
          {words[format]}
        </button>
      ))}
    </span>
  );
}

const STYLED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
  'opacity',
  'paint-order',
] as const;

/** The drawing with its styles written in, so that it looks the same elsewhere. */
async function drawn(
  svg: SVGSVGElement,
  { width, height, format }: { readonly width: number; readonly height: number; readonly format: 'svg' | 'png' },
): Promise<Blob> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const pairs = [...svg.querySelectorAll<SVGElement>('*')].map(
    (element, i) => [element, copy.querySelectorAll<SVGElement>('*')[i]!] as const,
  );
  for (const [from, to] of pairs) {
    const style = getComputedStyle(from);
    for (const name of STYLED) to.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.background = '#fff';
  const text = new XMLSerializer().serializeToString(copy);
  if (format === 'svg') return new Blob([text], { type: 'image/svg+xml' });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const paper = canvas.getContext('2d')!;
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob((blob) => done(blob!), 'image/png'));
}
