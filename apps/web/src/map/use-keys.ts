import { useState, type KeyboardEvent, type SVGAttributes } from 'react';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Shapes of a drawing as buttons of one tab stop, however many they are: arrows, Home and End move between them in
 * the order of `codes`,
 * Enter and Space choose. Gives the attributes of the shape of a code, which must be one of `codes`; its <title> is
 * its name.
 */
export function useKeys(
  codes: readonly string[],
  chosen: string | undefined,
  choose: (code: string) => void,
): (code: string) => SVGAttributes<SVGElement> {
  const [reached, reach] = useState<string>();
  const stop = [reached, chosen].find((one) => one !== undefined && codes.includes(one)) ?? codes[0];
  const press = (event: KeyboardEvent<SVGElement>, code: string): void => {
    const step = STEPS[event.key];
    if (step)
      event.currentTarget.ownerSVGElement
        ?.querySelector<SVGElement>(`[data-key="${codes[step(codes.indexOf(code), codes.length - 1)]!}"]`)
        ?.focus();
    else if (event.key === 'Enter' || event.key === ' ') choose(code);
    else return;
    event.preventDefault();
  };
  return (code) =>
    ({
      role: 'button',
      'aria-pressed': code === chosen,
      tabIndex: code === stop ? 0 : -1,
      'data-key': code,
      onClick: () => choose(code),
      onFocus: () => reach(code),
      onKeyDown: (event) => press(event, code),
    }) as SVGAttributes<SVGElement>;
}
