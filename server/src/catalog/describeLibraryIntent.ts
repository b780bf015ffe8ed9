const signature = /^AMAZON\.(\w+?)Action<object@(\w+)(?:\[([\w.]+)\])?(?:,(\w+)@(\w+))?>$/;

/**
 * One line about an intent of the built-in library, read off its signature:
 * `AMAZON.SearchAction<object@WeatherForecast[temperature]>` -> `Search: weather forecast, its temperature.`
 */
export function describeLibraryIntent(name: string): string {
  const [, action, object, property, role, entity] = signature.exec(name) ?? [];
  if (action === undefined || object === undefined) {
    return `Intent of the built-in library: ${name}.`;
  }
  const asked = property === undefined ? '' : `, its ${spaced(property)}`;
  const second = role === undefined || entity === undefined ? '' : `, ${spaced(role)} ${spaced(entity)}`;
  return `${action}: ${spaced(object)}${asked}${second}. The slots come by themselves.`;
}

/** `MusicCreativeWork` -> `music creative work`; runs of capitals stay together. */
function spaced(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replaceAll('.', ' ')
    .toLowerCase();
}
