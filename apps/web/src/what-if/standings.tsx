import { useRef, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { shown } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Text } from '../words/text.js';

export interface Standings {
  readonly scores: Float64Array;
  readonly ordered: Uint32Array;
  readonly ranks: Uint32Array;
  readonly before: Uint32Array;
}

const ROW = 34;

/** The ranking as it would be: only rows in sight exist. */
export function Standings({
  standing,
  units,
  marked,
}: {
  readonly standing: Standings;
  readonly marked: string | undefined;
  readonly units: readonly {
    readonly unit: { readonly code: string; readonly name: Text };
  }[];
}): ReactNode {
  const { words, say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: units.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  return (
    <div className="scroll" ref={frame} tabIndex={0} role="region" aria-label={words.nav.ranking}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const u = standing.ordered[item.index]!;
          const rank = standing.ranks[u]!;
          const moved = rank === 0 ? 0 : standing.before[u]! - rank;
          const { code, name } = units[u]!.unit;
          return (
            <div
              key={item.key}
              className={`what-if-row${code === marked ? ' marked' : ''}`}
              data-code={code}
              data-rank={rank}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <b>{rank || '–'}</b>
              <span className={moved > 0 ? 'up' : moved < 0 ? 'down' : 'quiet'}>
                {moved === 0 ? '=' : moved > 0 ? `▲${moved}` : `▼${-moved}`}
              </span>
              <span>{say(name)}</span>
              <span className="n">{shown(standing.scores[u])}</span>
              <small>
                {words.whatIf.before} {standing.before[u]}
              </small>
            </div>
          );
        })}
      </div>
    </div>
  );
}
