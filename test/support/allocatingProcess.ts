/** A process that makes garbage as an edit in a long model does; says how many bytes its youngest objects take up. */
import { getHeapSpaceStatistics } from 'node:v8';

async function main(): Promise<void> {
  if (process.argv[2] === 'small') await import('../../server/src/node/smallHeap');
  const kept: object[] = [];
  for (let i = 0; i < 1_500_000; i++) kept[i % 200_000] = { value: `v${i}`, range: { start: i, end: i + 1 } };
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  process.stdout.write(String(young?.space_size));
}

void main();
