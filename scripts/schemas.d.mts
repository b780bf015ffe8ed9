/** Names of the schemas, without their endings. */
export const schemaNames: readonly string[];
/** The schema, in the words that `words` has for its texts. */
export function translatedSchema<T>(schema: T, words: Readonly<Record<string, string>>): T;
/** Every text of a schema that people read, each once. */
export function textsOf(schema: unknown): string[];
/** Writes dist/schema/*.schema.de.json. */
export function writeGermanSchemas(root: string): void;
