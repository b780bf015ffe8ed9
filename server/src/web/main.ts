/** The entry in a browser: one bundle, as the language server that the client starts and as the training worker that it starts itself. */
import { serveLanguage } from './serveLanguage';
import { serveTraining } from './serveTraining';
import { trainingWorkerName } from './workerMessages';

const scope = self as unknown as DedicatedWorkerGlobalScope;
if (scope.name === trainingWorkerName) serveTraining(scope);
else serveLanguage(scope);
