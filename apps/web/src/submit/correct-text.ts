/** A cell of a text file by its place, rows and columns from 1, and what is to stand there. */
export type Corrections = ReadonlyMap<string, string>;

export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/**
 * The text with the given cells replaced and nothing else touched: delimiters, quotes, line ends and all other
 * cells stay as they are.
 * Rows are counted as a spreadsheet shows them: a line break within quotes does not begin a row, an empty line does.
 */
export function correctText(text: string, delimiter: string, corrections: Corrections): string {
  const out: string[] = [];
  let [row, column, began, quoted] = [1, 1, 0, false];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (start) out.push('\ufeff');
  began = start;
  const end = (at: number): void => {
    const wanted = corrections.get(cellKey(row, column));
    out.push(wanted === undefined ? text.slice(began, at) : cell(wanted, delimiter));
  };
  for (let i = start; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"' && (quoted || i === began)) quoted = !quoted || (text[i + 1] === '"' && i++ >= 0);
    else if (quoted) continue;
    else if (character === delimiter) {
      end(i);
      out.push(delimiter);
      column++;
      began = i + 1;
    } else if (character === '\n' || character === '\r') {
      end(i);
      const both = character === '\r' && text[i + 1] === '\n';
      out.push(both ? '\r\n' : character);
      if (both) i++;
      row++;
      column = 1;
      began = i + 1;
    }
  }
  end(text.length);
  return out.join('');
}

const cell = (value: string, delimiter: string): string =>
  value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
