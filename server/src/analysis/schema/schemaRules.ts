import { pages } from '../rules/documentation';
import type { RuleFacts } from '../rules/rule';
import type { Severity } from '../types';

/** A rule that the JSON schema checks. Its id and severity are those of the list of rules. */
const rule = (
  id: string,
  { severity = 'error', documentation = pages.schema }: { severity?: Severity; documentation?: string } = {},
): RuleFacts => ({ id, severity, documentation });

const inDialog = { documentation: pages.dialog };
const inValidation = { documentation: pages.validation };

export const unknownProperty = rule('unknown-property', { severity: 'warning' });
export const wrongValueType = rule('wrong-value-type');
export const duplicateKey = rule('duplicate-key', { severity: 'warning' });

const nameRequired = rule('name-required');
const generatedByLength = rule('generated-by-length');
const validationFields = rule('validation-fields', inValidation);
const promptVariations = rule('prompt-variations', inDialog);
const valueRequired = rule('value-required');
const catalogSupplierFields = rule('catalog-supplier-fields');
const delegationStrategy = rule('delegation-strategy', inDialog);
const dialogSlotFields = rule('dialog-slot-fields', inDialog);
const intentNameRequired = rule('intent-name-required', { documentation: pages.intents });

/** What is missing, empty or not among the allowed values, by its path without indices and without the wrapper. */
const rulesByPath = new Map<string, RuleFacts>(
  Object.entries({
    interactionModel: rule('root-interaction-model-required'),
    languageModel: rule('language-model-required'),
    'languageModel.invocationName': rule('invocation-name-required', { documentation: pages.invocationName }),
    'languageModel.intents': rule('intents-required'),
    'languageModel.intents[].name': intentNameRequired,
    'languageModel.intents[].generatedBy': generatedByLength,
    'languageModel.intents[].slots[].name': rule('slot-name-required', { documentation: pages.intents }),
    'languageModel.intents[].slots[].multipleValues.enabled': rule('multiple-values-enabled', {
      documentation: pages.multipleValues,
    }),
    'languageModel.types[].name': nameRequired,
    'languageModel.types[].generatedBy': generatedByLength,
    'languageModel.types[].values[]': rule('legacy-value-string'),
    'languageModel.types[].values[].name': valueRequired,
    'languageModel.types[].values[].name.value': valueRequired,
    'languageModel.types[].valueSupplier.type': rule('value-supplier-known'),
    'languageModel.types[].valueSupplier.valueCatalog': catalogSupplierFields,
    'languageModel.types[].valueSupplier.valueCatalog.catalogId': catalogSupplierFields,
    'languageModel.types[].valueSupplier.valueCatalog.version': catalogSupplierFields,
    'languageModel.modelConfiguration.fallbackIntentSensitivity.level': rule('fallback-sensitivity-level'),
    'dialog.intents': rule('dialog-intents-required', inDialog),
    'dialog.delegationStrategy': delegationStrategy,
    'dialog.intents[].delegationStrategy': delegationStrategy,
    'dialog.intents[].name': intentNameRequired,
    'dialog.intents[].slots[].name': dialogSlotFields,
    'dialog.intents[].slots[].type': dialogSlotFields,
    'dialog.intents[].slots[].validations[].type': rule('validation-type', inValidation),
    'dialog.intents[].slots[].validations[].prompt': validationFields,
    'dialog.intents[].slots[].validations[].value': validationFields,
    'dialog.intents[].slots[].validations[].values': validationFields,
    'prompts[].id': nameRequired,
    'prompts[].variations': promptVariations,
    'prompts[].variations[].type': promptVariations,
    'prompts[].variations[].value': promptVariations,
  }),
);

/** Anything else that the schema does not accept. */
const schemaViolation = rule('schema-violation', { severity: 'warning' });

export const schemaRules: readonly RuleFacts[] = [
  ...new Set([unknownProperty, wrongValueType, duplicateKey, schemaViolation, ...rulesByPath.values()]),
];

/** The rule about a value that is missing, empty or not among those allowed. */
export function ruleOfValue(path: string): RuleFacts {
  const plain = path.replace(/\[\d+\]/g, '[]').replace(/^interactionModel\./, '');
  // The first skill builder had the language model's properties at the top.
  return rulesByPath.get(plain) ?? rulesByPath.get(`languageModel.${plain}`) ?? schemaViolation;
}
