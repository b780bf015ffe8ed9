/**
 * What keeps a command from running: a missing file, a model with nothing to learn from, a broken checkpoint.
 * The message goes to stderr as it is, so it names file, place and mend; the exit code is 2.
 */
export class CliError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
  }
}
