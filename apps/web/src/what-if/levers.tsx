import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';

export interface Lever {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly leaf: boolean;
  readonly value: number;
  /** Of its siblings. */
  readonly share: number;
  readonly nominal: number;
}

interface Props {
  readonly levers: readonly Lever[];
  readonly locked: ReadonlySet<string>;
  readonly move: (code: string, value: number) => void;
  readonly lock: (code: string) => void;
  readonly letGo: () => void;
}

/** A slider and a number for each weight. They need not sum to anything: the shares are shown. */
export function Levers({ levers, locked, move, lock, letGo }: Props): ReactNode {
  const { words, say } = useWords();
  return (
    <ul className="levers">
      {levers.map(({ code, name, leaf, value, share, nominal }) => {
        const held = locked.has(code);
        const label = `${say(name)} ${words.weight}`;
        return (
          <li key={code} className={leaf ? 'leaf' : ''}>
            <span>{leaf ? say(name) : <b>{say(name)}</b>}</span>
            <input type="range" min={0} max={1} step={0.005} value={Math.min(1, value)} disabled={held} aria-label={label} onChange={(event) => move(code, Number(event.target.value))} onPointerUp={letGo} onKeyUp={letGo} />
            <input type="number" min={0} step={0.01} value={Number(value.toFixed(3))} disabled={held} aria-label={`${label} (${words.value})`} onChange={(event) => { move(code, Math.max(0, Number(event.target.value))); }} onBlur={letGo} />
            <span title={words.whatIf.shareOf} className={Math.abs(share - nominal) > 1e-9 ? 'down' : 'quiet'}>{(share * 100).toFixed(1)}%</span>
            <button type="button" aria-pressed={held} aria-label={`${held ? words.whatIf.unlock : words.whatIf.lock} ${say(name)}`} onClick={() => lock(code)}>{held ? words.whatIf.unlock : words.whatIf.lock}</button>
          </li>
        );
      })}
    </ul>
  );
}
