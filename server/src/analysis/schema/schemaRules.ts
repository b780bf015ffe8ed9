import type { Severity } from '../types';

/** A rule that the JSON schema checks. Its id and severity are those of the list of rules. */
export interface SchemaRule {
  readonly id: string;
  readonly severity: Severity;
}

const rule = (id: string, severity: Severity = 'error'): SchemaRule => ({ id, severity });

export const unknownProperty = rule('unknown-property', 'warning');
export const wrongValueType = rule('wrong-value-type');
export const duplicateKey = rule('duplicate-key', 'warning');

const generatedByLength = rule('generated-by-length');
const validationFields = rule('validation-fields');
const promptVariations = rule('prompt-variations');
const valueRequired = rule('value-required');
const catalogSupplierFields = rule('catalog-supplier-fields');
const delegationStrategy = rule('delegation-strategy');
const dialogSlotFields = rule('dialog-slot-fields');
const intentNameRequired = rule('intent-name-required');

/** What is missing, empty or not among the allowed values, by its path without indices and without the wrapper. */
const rulesByPath: Readonly<Record<string, SchemaRule>> = {
  interactionModel: rule('root-interaction-model-required'),
  languageModel: rule('language-model-required'),
  'languageModel.invocationName': rule('invocation-name-required'),
  'languageModel.intents': rule('intents-required'),
  'languageModel.intents[].name': intentNameRequired,
  'languageModel.intents[].generatedBy': generatedByLength,
  'languageModel.intents[].slots[].name': rule('slot-name-required'),
  'languageModel.intents[].slots[].multipleValues.enabled': rule('multiple-values-enabled'),
  'languageModel.types[].name': rule('name-required'),
  'languageModel.types[].generatedBy': generatedByLength,
  'languageModel.types[].values[]': rule('legacy-value-string'),
  'languageModel.types[].values[].name': valueRequired,
  'languageModel.types[].values[].name.value': valueRequired,
  'languageModel.types[].valueSupplier.type': rule('value-supplier-known'),
  'languageModel.types[].valueSupplier.valueCatalog': catalogSupplierFields,
  'languageModel.types[].valueSupplier.valueCatalog.catalogId': catalogSupplierFields,
  'languageModel.types[].valueSupplier.valueCatalog.version': catalogSupplierFields,
  'languageModel.modelConfiguration.fallbackIntentSensitivity.level': rule('fallback-sensitivity-level'),
  'dialog.intents': rule('dialog-intents-required'),
  'dialog.delegationStrategy': delegationStrategy,
  'dialog.intents[].delegationStrategy': delegationStrategy,
  'dialog.intents[].name': intentNameRequired,
  'dialog.intents[].slots[].name': dialogSlotFields,
  'dialog.intents[].slots[].type': dialogSlotFields,
  'dialog.intents[].slots[].validations[].type': rule('validation-type'),
  'dialog.intents[].slots[].validations[].prompt': validationFields,
  'dialog.intents[].slots[].validations[].value': validationFields,
  'dialog.intents[].slots[].validations[].values': validationFields,
  'prompts[].id': rule('prompt-id-unique'),
  'prompts[].variations': promptVariations,
  'prompts[].variations[].type': promptVariations,
  'prompts[].variations[].value': promptVariations,
};

/** Anything else that the schema does not accept. */
const schemaViolation = rule('schema-violation', 'warning');

export const schemaRules: readonly SchemaRule[] = [
  ...new Set([unknownProperty, wrongValueType, duplicateKey, schemaViolation, ...Object.values(rulesByPath)]),
];

/** The rule about a value that is missing, empty or not among those allowed. */
export function ruleOfValue(path: string): SchemaRule {
  const plain = path.replace(/\[\d+\]/g, '[]').replace(/^interactionModel\./, '');
  // The first skill builder had the language model's properties at the top.
  return rulesByPath[plain] ?? rulesByPath[`languageModel.${plain}`] ?? schemaViolation;
}
