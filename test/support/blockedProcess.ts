/** A process that watches the client named by its number, and whose own thread never comes to itself again. */
import { watchClient } from '../../server/src/node/watchdog';

watchClient(Number(process.argv[2]), { milliseconds: 50, gone: 2 });
process.stdout.write('watching', () => {
  for (;;);
});
