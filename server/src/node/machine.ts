/** What the machine is doing, as far as that can be seen without asking another program. */
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';

/** Processes that want to run, for each core: above it others would feel a training run. */
const busyLoad = 0.9;

/** Why work that can wait should; undefined: nothing speaks against it. Windows tells no load, and only Linux its battery. */
export async function whyWait(): Promise<string | undefined> {
  const [lastMinute = 0] = loadavg();
  if (lastMinute > busyLoad * availableParallelism()) return 'the machine is busy';
  return (await isOnBattery('/sys/class/power_supply')) ? 'the machine runs on battery' : undefined;
}

/** Whether a battery in Linux's folder of power supplies is being emptied. */
export async function isOnBattery(folder: string): Promise<boolean> {
  try {
    const supplies = await readdir(folder);
    const states = await Promise.all(supplies.map((name) => read(join(folder, name, 'status'))));
    return states.includes('Discharging');
  } catch {
    return false;
  }
}

async function read(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch {
    return '';
  }
}
