/**
 * The page's own font, in which the brief is printed: text taken out of the PDF is then made of the characters that
 * were put in, whatever fonts the system has.
 */
const FONT = '"Noto Sans SC Variable"';
/** What @page leaves of A4, in CSS pixels, less a hair for rounding. */
const PAPER = { width: 703, height: 1022 };
const LEAST = 0.5;

/** Prints, once the slices of the font that the text needs are there. */
export async function printBrief(): Promise<void> {
  const text = [...new Set(document.querySelector('main')?.textContent ?? '')].join('');
  await Promise.all([400, 600, 700].map((weight) => document.fonts.load(`${weight} 12px ${FONT}`, text))).catch(
    () => undefined,
  );
  fitOnePage();
  window.print();
}

/** Whoever prints in whatever way gets one page. Returns how to stop it. */
export function keepToOnePage(): () => void {
  addEventListener('beforeprint', fitOnePage);
  return () => removeEventListener('beforeprint', fitOnePage);
}

/**
 * Sets the size of the brief so that it fills one page and no more: the rules for print are laid out on the screen
 * for a moment, and measured.
 */
function fitOnePage(): void {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print');
  const main = document.querySelector<HTMLElement>('main');
  if (!main) return;
  const { style } = document.documentElement;
  const before = document.body.style.cssText;
  for (const rule of rules) rule.media.mediaText = 'all';
  document.body.style.width = `${PAPER.width}px`;
  let zoom = 1;
  do style.setProperty('--brief', String(zoom));
  while (main.getBoundingClientRect().height > PAPER.height && (zoom = Math.round((zoom - 0.02) * 100) / 100) >= LEAST);
  document.body.style.cssText = before;
  for (const rule of rules) rule.media.mediaText = 'print';
}
