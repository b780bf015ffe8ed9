// Whether the end-to-end tests have run in a desktop VS Code, on record: where one can be had, the stage before took it.
import { downloadDesktop, whyNoDesktop } from '../test/host/desktop.mjs';

/** Numbers with one skipped and `reason` where no desktop VS Code could be had; nothing to add where it could. */
export async function recordDesktop() {
  const why = whyNoDesktop() ?? (await whyNotDownloaded());
  if (!why) {
    const reason = 'the end-to-end tests above ran in it';
    console.log(`  ${reason}`);
    return { passed: 0, failed: 0, skipped: 0, reason };
  }
  console.log(`  skipped: no desktop VS Code: ${why}`);
  return { passed: 0, failed: 0, skipped: 1, reason: why };
}

async function whyNotDownloaded() {
  try {
    await downloadDesktop(() => {});
    return undefined;
  } catch (error) {
    return error.message;
  }
}
