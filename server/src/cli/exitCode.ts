/** Exit codes that outside programs rely on. */
export const exitCode = Object.freeze({
  ok: 0,
  /** `check`: at least one finding is an error; `evaluate`: fewer tests are right than were asked for. */
  errorsFound: 1,
  couldNotRun: 2,
  /** 128 + SIGINT, as shells have it. */
  cancelled: 130,
});
