import { memo, type ReactNode } from 'react';
import { shown } from '../page/number.js';
import { useWords } from '../words/language.js';
import type { Reach } from './reach.js';
import type { Text } from '../words/text.js';

export interface Lever {
  readonly code: string;
  readonly name: Text;
  readonly leaf: boolean;
  readonly value: number;
  /** Of its siblings. */
  readonly share: number;
  readonly nominal: number;
  /** Part of the index's variance; undefined where it can not be told. */
  readonly effective: number | undefined;
  /** Of the index. */
  readonly global: number;
  readonly reach: Reach | undefined;
}

interface Props {
  readonly levers: readonly Lever[];
  readonly locked: ReadonlySet<string>;
  readonly move: (code: string, value: number) => void;
  readonly lock: (code: string) => void;
  readonly letGo: () => void;
}

/**
 * A slider and a number for each weight. They need not sum to anything: the shares are shown, and beside them what
 * they come to.
 */
export function Levers({ levers, locked, move, lock, letGo }: Props): ReactNode {
  const { words } = useWords();
  return (
    <ul className="levers">
      <li className="head" aria-hidden="true">
        <span className="name">{words.node}</span>
        <span className="slider">{words.weight}</span>
        <span className="part">{words.whatIf.shareOf}</span>
        <span className="effective" title={words.whatIf.effectiveHelp}>
          {words.whatIf.effective}
        </span>
        <span className="reach" title={words.whatIf.reachHelp}>
          {words.whatIf.reach}
        </span>
      </li>
      {levers.map((lever) => (
        <Line
          key={lever.code}
          {...lever}
          held={locked.has(lever.code)}
          best={lever.reach?.best}
          worst={lever.reach?.worst}
          move={move}
          lock={lock}
          letGo={letGo}
        />
      ))}
    </ul>
  );
}

type LineProps = Omit<Lever, 'reach'> &
  Pick<Props, 'move' | 'lock' | 'letGo'> & {
    readonly held: boolean;
    readonly best: number | undefined;
    readonly worst: number | undefined;
  };

/** One lever; drawn again only when something of its own has changed. */
const Line = memo(
  ({
    code,
    name,
    leaf,
    value,
    share,
    nominal,
    effective,
    global,
    held,
    best,
    worst,
    move,
    lock,
    letGo,
  }: LineProps): ReactNode => {
    const { words, say } = useWords();
    const label = `${say(name)} ${words.weight}`;
    return (
      <li className={leaf ? 'leaf' : ''} data-lever={code}>
        <span className="name">{leaf ? say(name) : <b>{say(name)}</b>}</span>
        <input
          className="slider"
          type="range"
          min={0}
          max={1}
          step={0.005}
          value={Math.min(1, value)}
          disabled={held}
          aria-label={label}
          onChange={(event) => move(code, Number(event.target.value))}
          onPointerUp={letGo}
          onKeyUp={letGo}
        />
        <input
          className="number"
          type="number"
          min={0}
          step={0.01}
          value={Number(value.toFixed(3))}
          disabled={held}
          aria-label={`${label} (${words.value})`}
          onChange={(event) => move(code, Math.max(0, Number(event.target.value)))}
          onBlur={letGo}
        />
        <span
          title={words.whatIf.shareOf}
          data-label={words.whatIf.shareOf}
          className={`part ${Math.abs(share - nominal) > 1e-9 ? 'down' : 'quiet'}`}
        >
          {(share * 100).toFixed(1)}%
        </span>
        <span
          className="effective"
          data-label={words.whatIf.effective}
          title={`${words.whatIf.effectiveHelp} ${words.whatIf.nominal} ${(global * 100).toFixed(1)}%`}
        >
          {effective === undefined || Number.isNaN(effective) ? '–' : `${shown(effective * 100, 0)}%`}
          <small> / {(global * 100).toFixed(0)}%</small>
        </span>
        <span className="reach" data-label={words.whatIf.reach} title={words.whatIf.reachHelp}>
          {best === undefined ? '–' : best === worst ? best : `${best}–${worst}`}
        </span>
        <button
          className="lock"
          type="button"
          aria-pressed={held}
          aria-label={`${held ? words.whatIf.unlock : words.whatIf.lock} ${say(name)}`}
          onClick={() => lock(code)}
        >
          {held ? words.whatIf.unlock : words.whatIf.lock}
        </button>
      </li>
    );
  },
);
Line.displayName = 'Line';
