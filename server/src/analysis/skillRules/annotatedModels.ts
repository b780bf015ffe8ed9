import { URI } from 'vscode-uri';
import { localeOfPath } from '../../model/localeOfPath';
import type { InteractionModel } from '../../model/types';
import type { AnnotatedIntent, AnnotationSet, Skill } from '../skill';

/** An intent that a set expects, with the models that it may be about. */
export interface ExpectedIntent {
  readonly uri: string;
  readonly intent: AnnotatedIntent;
  readonly models: readonly InteractionModel[];
}

export function expectedIntents({ annotationSets, models }: Skill): ExpectedIntent[] {
  return annotationSets.flatMap((set) => {
    const about = modelsOf(
      set,
      models.map(({ model }) => model),
    );
    return set.annotations.flatMap(({ intents }) =>
      intents.map((intent) => ({ uri: set.document.uri, intent, models: about })),
    );
  });
}

/** Those of the locale that the set's path names, else all. */
function modelsOf(
  { document }: AnnotationSet,
  models: readonly InteractionModel[],
): readonly InteractionModel[] {
  const locale = localeOfPath(URI.parse(document.uri).path);
  const ofLocale = models.filter((model) => model.locale === locale);
  return locale === undefined || ofLocale.length === 0 ? models : ofLocale;
}

export function intentsNamed(name: string, models: readonly InteractionModel[]): InteractionModel['intents'] {
  return models.flatMap(({ intents }) => intents.filter((intent) => intent.name.value === name));
}
