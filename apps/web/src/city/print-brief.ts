/** The page's own font, in which the brief is printed: text taken out of the PDF is then made of the characters that were put in, whatever fonts the system has. */
const FONT = '"Noto Sans SC Variable"';

/** Prints, once the slices of the font that the text needs are there. */
export async function printBrief(): Promise<void> {
  const text = [...new Set(document.querySelector('main')?.textContent ?? '')].join('');
  await Promise.all([400, 600, 700].map((weight) => document.fonts.load(`${weight} 12px ${FONT}`, text))).catch(() => undefined);
  window.print();
}
