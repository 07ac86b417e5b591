import { type Format, type Sheet, toCsv, toXlsx } from './sheet.js';

export interface SheetTask {
  readonly sheet: Sheet;
  readonly format: Format;
}

/** Makes one file. */
export default async function make({ sheet, format }: SheetTask): Promise<Uint8Array> {
  return format === 'csv' ? toCsv(sheet) : toXlsx(sheet);
}
