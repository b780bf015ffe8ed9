// Numbers of passed, failed and skipped tests, and the closing line made of them.

export const none = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A runner that ran nothing has failed: silence is no success. */
export function judge(counts, stage) {
  if (counts.passed + counts.failed > 0) return counts;
  console.error(`${stage}: no test ran`);
  return { ...counts, failed: 1 };
}
