import { inLanguage, t } from '../base/l10n';

const signature = /^AMAZON\.(\w+?)Action<object@(\w+)(?:\[([\w.]+)\])?(?:,(\w+)@(\w+))?>$/;

/**
 * One line about an intent of the built-in library, read off its signature:
 * `AMAZON.SearchAction<object@WeatherForecast[temperature]>` -> `Search: weather forecast, its temperature.`
 */
export function describeLibraryIntent(name: string): string {
  const [, action, object, property, role, entity] = signature.exec(name) ?? [];
  if (action === undefined || object === undefined) {
    return t('Intent of the built-in library: {0}.', name);
  }
  const asked = property === undefined ? '' : t(', its {0}', words(property));
  const second = role === undefined || entity === undefined ? '' : t(', {0} {1}', words(role), words(entity));
  return t('{0}: {1}. The slots come by themselves.', inLanguage(action), words(object) + asked + second);
}

function words(name: string): string {
  return inLanguage(spaced(name));
}

/** `MusicCreativeWork` -> `music creative work`; runs of capitals stay together. */
function spaced(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replaceAll('.', ' ')
    .toLowerCase();
}
