export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** Index of the sheet of that name, or of the first that is not hidden; -1 where there is none of the name. */
export function sheetIndex(sheets: readonly SheetName[], wanted: string | undefined): number {
  return wanted === undefined
    ? Math.max(
        0,
        sheets.findIndex(({ hidden }) => !hidden),
      )
    : sheets.findIndex(({ name }) => name === wanted);
}
