/** The matcher of libs/testing/jest/generated-file.mjs, which every suite has. */
declare module 'expect' {
  interface Matchers<R> {
    /** The file holds exactly this text; with UPDATE_GENERATED=1 it is written instead. */
    toBeGeneratedFile(file: string | URL): R;
  }
}

export {};
