/**
 * True where the editor itself applies the contributed schema: the patterns of `jsonValidation` in package.json.
 * A model that lies elsewhere is known by its content, which these patterns cannot see: under `models/` other tools keep
 * files of the same names, and the editor would hold them against our schema.
 */
export function hasContributedSchema(path: string): boolean {
  return /(^|\/)interactionModels\/custom\/[^/]*\.json$/.test(path);
}
