const ONE_MARK = String.raw`[①-⑳]|\[\d{1,2}\]|[*†‡]+|[(（]注\d?[)）]`;
const TRAILING = new RegExp(`^(.*?[^\\s])\\s*((?:${ONE_MARK})+)$`, 'u');
const LEADING = new RegExp(`^(?:${ONE_MARK})`, 'u');
const EACH = new RegExp(ONE_MARK, 'gu');

/** A name or a header without the footnote mark behind it (①, *, †, [1], （注1）), and the mark. */
export function withoutMark(text: string): { readonly text: string; readonly mark?: string } {
  if (!/[①-⑳*†‡\])）]/.test(text)) return { text };
  const trailing = TRAILING.exec(text.trim());
  if (trailing) return { text: trailing[1]!, mark: trailing[2]! };
  const inside = /^(.+?)([①-⑳]+)(.+)$/u.exec(text.trim());
  return inside ? { text: inside[1]! + inside[3]!, mark: inside[2]! } : { text };
}

/** Whether a line begins with a footnote mark. */
export function startsWithMark(text: string): boolean {
  return LEADING.test(text);
}

/** The footnotes of a table by their marks. */
export class Footnotes {
  private readonly byMark = new Map<string, string>();

  /** A line below the table: `注：① 快报数 ② 不含飞地`, `* 含飞地`, `[1] 快报数`, `注1：快报数`. */
  add(line: string): void {
    const text = line.replace(/^(注释?|说明|notes?)\s*[:：]\s*/i, '');
    const numbered = /^注(\d)\s*[:：.、]?\s*(.+)$/.exec(text);
    if (numbered) return void this.byMark.set(`注${numbered[1]!}`, numbered[2]!.trim());
    if (!startsWithMark(text)) return;
    const marks = [...text.matchAll(EACH)].filter(({ 0: mark, index }) => index === 0 || /^[①-⑳[]/.test(mark));
    marks.forEach(({ 0: mark, index }, i) => {
      const note = text
        .slice(index + mark.length, marks[i + 1]?.index)
        .replace(/^\s*[:：.、]?\s*/, '')
        .replace(/[;；\s]+$/, '');
      if (note !== '') this.byMark.set(keyOf(mark), note.slice(0, 300));
    });
  }

  /** Whether a note contains a mark. */
  mentions(note: string): boolean {
    return note.search(EACH) >= 0;
  }

  /** A note with every mark followed by what the footnote says; undefined where no mark is explained. */
  explain(note: string): string | undefined {
    const explained = note
      .replace(EACH, (mark) => {
        const text = this.byMark.get(keyOf(mark));
        return text === undefined ? mark : ` ${mark} ${text} `;
      })
      .replace(/ {2,}/g, ' ')
      .trim();
    return explained === note ? undefined : explained;
  }
}

function keyOf(mark: string): string {
  return mark.replace(/[()（）]/g, '');
}
