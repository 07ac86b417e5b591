import { useCallback, useState, type ReactNode, type RefCallback } from 'react';
import { shown } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Text } from '../words/text.js';

export interface Standing {
  readonly scores: Float64Array;
  readonly ordered: Uint32Array;
  readonly ranks: Uint32Array;
  readonly before: Uint32Array;
}

interface Props {
  readonly standing: Standing;
  readonly marked: string | undefined;
  readonly units: readonly { readonly unit: { readonly code: string; readonly name: Text } }[];
}

const ROW = 34;
/** Rows that are drawn above and below those in sight. */
const AROUND = 6;

/** The ranking as it would be: only rows in sight exist. */
export function Standings({ standing, units, marked }: Props): ReactNode {
  const { words } = useWords();
  const [{ first, last }, frame] = useRowsInSight(units.length);
  return (
    <div className="scroll" ref={frame} tabIndex={0} role="region" aria-label={words.nav.ranking}>
      <div style={{ height: units.length * ROW, position: 'relative' }}>
        {Array.from({ length: last - first }, (_, k) => (
          <Row key={first + k} place={first + k} standing={standing} units={units} marked={marked} />
        ))}
      </div>
    </div>
  );
}

function Row({ place, standing, units, marked }: Props & { readonly place: number }): ReactNode {
  const { words, say } = useWords();
  const u = standing.ordered[place] ?? 0;
  const unit = units[u]?.unit;
  const [rank = 0, before = 0] = [standing.ranks[u], standing.before[u]];
  const moved = rank === 0 ? 0 : before - rank;
  return (
    <div
      className={`what-if-row${unit?.code === marked ? ' marked' : ''}`}
      data-code={unit?.code}
      data-rank={rank}
      style={{ transform: `translateY(${place * ROW}px)` }}
    >
      <b>{rank || '–'}</b>
      <span className={moved > 0 ? 'up' : moved < 0 ? 'down' : 'quiet'}>
        {moved === 0 ? '=' : moved > 0 ? `▲${moved}` : `▼${-moved}`}
      </span>
      <span>{say(unit?.name)}</span>
      <span className="n">{shown(standing.scores[u])}</span>
      <small>
        {words.whatIf.before} {before}
      </small>
    </div>
  );
}

interface Rows {
  readonly first: number;
  /** One behind the last. */
  readonly last: number;
}

/** Which of `count` rows of one height a frame shows, however it is scrolled or sized; and the ref of the frame. */
function useRowsInSight(count: number): readonly [Rows, RefCallback<HTMLElement>] {
  const [seen, see] = useState<Rows>({ first: 0, last: 0 });
  const frame = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const measure = (): void => {
      const first = Math.floor(element.scrollTop / ROW) - AROUND;
      const last = Math.ceil((element.scrollTop + element.clientHeight) / ROW) + AROUND;
      see((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  const last = Math.min(count, seen.last);
  return [{ first: Math.min(Math.max(0, seen.first), last), last }, frame];
}
