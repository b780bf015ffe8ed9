/** Amazon's public pages that the rules rest on. */
const docs = 'https://developer.amazon.com/en-US/docs/alexa';

export const pages = {
  schema: `${docs}/smapi/interaction-model-schema.html`,
  invocationName: `${docs}/custom-skills/choose-the-invocation-name-for-a-custom-skill.html`,
  invocationDesign: `${docs}/interaction-model-design/design-the-invocation-name-for-your-skill.html`,
  /** Names, samples and limits. */
  intents: `${docs}/custom-skills/create-intents-utterances-and-slots.html`,
  intentDesign: `${docs}/interaction-model-design/design-the-custom-intents-for-your-skill.html`,
  customTypes: `${docs}/custom-skills/create-and-edit-custom-slot-types.html`,
  slotTypes: `${docs}/custom-skills/slot-type-reference.html`,
  standardIntents: `${docs}/custom-skills/standard-built-in-intents.html`,
  intentLibrary: `${docs}/custom-skills/understanding-the-structure-of-the-built-in-intent-library.html`,
  multipleValues: `${docs}/custom-skills/collect-multiple-values-in-a-slot.html`,
  dialog: `${docs}/custom-skills/define-the-dialog-to-collect-and-confirm-required-information.html`,
  validation: `${docs}/custom-skills/validate-slot-values.html`,
  testUtterances: `${docs}/custom-skills/batch-test-your-nlu-model.html`,
  conflicts: `${docs}/custom-skills/find-utterance-conflicts-in-your-model.html`,
  spokenLanguage:
    'https://developer.amazon.com/en-US/blogs/alexa/alexa-skills-kit/2020/11/tips-for-building-an-alexa-skill-with-slu-in-mind',
} as const;
