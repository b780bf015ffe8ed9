/** What the host tells the suite: in Node by the process's environment, in a browser by a file of the workspace. */
export interface Environment {
  /** The door's address. */
  ui?: string | undefined;
  /** Only tests whose title matches. */
  grep?: string | undefined;
  /** The file to write the results to; absent in a browser. */
  results?: string | undefined;
}

const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };

export const environment: Environment = {
  ui: process?.env?.['SKILL_LENS_UI'],
  grep: process?.env?.['SKILL_LENS_GREP'],
  results: process?.env?.['SKILL_LENS_RESULTS'],
};
