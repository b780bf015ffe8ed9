/**
 * True where the editor itself applies the contributed schema: the patterns of `jsonValidation` in package.json.
 * A model that lies elsewhere is known by its content, which these patterns cannot see.
 */
export function hasContributedSchema(path: string): boolean {
  return /(^|\/)(interactionModels\/custom\/[^/]*|models\/[a-z]{2}-[A-Z]{2})\.json$/.test(path);
}
