/** What a submission may be at most; whatever is beyond is refused with a sentence that names the limit. */
export interface ReadingLimits {
  readonly cellLength: number;
  readonly columns: number;
  readonly rows: number;
  readonly issuesListed: number;
}

export const defaultLimits: ReadingLimits = {
  cellLength: 32_767,
  columns: 4_000,
  rows: 50_000_000,
  issuesListed: 1_000,
};
