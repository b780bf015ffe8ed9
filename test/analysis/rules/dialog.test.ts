import { describe, expect, it } from 'vitest';
import { dialogConfirmationPrompt } from '../../../server/src/analysis/rules/dialogConfirmationPrompt';
import { dialogElicitationPrompt } from '../../../server/src/analysis/rules/dialogElicitationPrompt';
import { dialogElicitDirective } from '../../../server/src/analysis/rules/dialogElicitDirective';
import { dialogIntentDefined } from '../../../server/src/analysis/rules/dialogIntentDefined';
import { dialogSlotDefined } from '../../../server/src/analysis/rules/dialogSlotDefined';
import { dialogSlotTypeMatch } from '../../../server/src/analysis/rules/dialogSlotTypeMatch';
import { promptDefined } from '../../../server/src/analysis/rules/promptDefined';
import { promptIdUnique } from '../../../server/src/analysis/rules/promptIdUnique';
import { promptSlotDefined } from '../../../server/src/analysis/rules/promptSlotDefined';
import { promptUnused } from '../../../server/src/analysis/rules/promptUnused';
import type { Rule } from '../../../server/src/analysis/rules/rule';
import { validationDurationFormat } from '../../../server/src/analysis/rules/validationDurationFormat';
import { validationSlotType } from '../../../server/src/analysis/rules/validationSlotType';
import type { Finding } from '../../../server/src/analysis/types';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { checkMarked } from '../../support/checkRule';

const catalog = createCatalog();

/** What the rule finds in a marked model; it must be what is marked. */
function expectMarks(rule: Rule, marked: string): Finding[] {
  const { found, wanted, findings } = checkMarked(rule, marked, catalog);
  expect(found).toEqual(wanted);
  return findings;
}

/** OrderIntent with the slots size (Size, a custom type) and amount (AMAZON.NUMBER), around a dialog and prompts. */
const model = (dialogIntents: string, prompts = '', slotSamples = ''): string =>
  `{"interactionModel": {
    "languageModel": {"invocationName": "pizza place", "intents": [
      {"name": "OrderIntent", "samples": ["order {amount}"], "slots": [
        {"name": "size", "type": "Size", "samples": [${slotSamples}]},
        {"name": "amount", "type": "AMAZON.NUMBER"}]},
      {"name": "AMAZON.HelpIntent", "samples": []}],
     "types": [{"name": "Size", "values": [{"name": {"value": "small"}}]}]},
    "dialog": {"intents": [${dialogIntents}]},
    "prompts": [${prompts}]}}`;

const withSlot = (slot: string, prompts = ''): string =>
  model(`{"name": "OrderIntent", "slots": [${slot}]}`, prompts);
const prompt = (id: string, value = 'Which one?'): string =>
  `{"id": "${id}", "variations": [{"type": "PlainText", "value": "${value}"}]}`;

describe('an intent of the dialog', () => {
  it('must be in the language model', () => {
    const [near] = expectMarks(dialogIntentDefined, model('{"name": "«OrderIntnet»"}'));
    expect(near).toMatchObject({
      message:
        "Intent 'OrderIntnet' has a dialog, but is not in the language model. Did you mean 'OrderIntent'?",
      fix: { kind: 'rename', to: 'OrderIntent' },
    });
    const [far] = expectMarks(dialogIntentDefined, model('{"name": "«Weather»"}'));
    expect(far?.message).toContain('Add it there, or remove its dialog.');
  });

  it('is fine where it is, and where it has no name', () => {
    expectMarks(dialogIntentDefined, model('{"name": "OrderIntent"}, {"name": ""}'));
  });
});

describe('a slot of the dialog', () => {
  it('must be in its intent', () => {
    const [finding] = expectMarks(dialogSlotDefined, withSlot('{"name": "«sizes»", "type": "Size"}'));
    expect(finding).toMatchObject({
      message: "Intent 'OrderIntent' has no slot 'sizes' in the language model. Did you mean 'size'?",
      fix: { kind: 'rename', to: 'size' },
    });
  });

  it('is left alone where the intent itself is not there', () => {
    expectMarks(dialogSlotDefined, withSlot('{"name": "size", "type": "Size"}, {"name": ""}'));
    expectMarks(dialogSlotDefined, model('{"name": "Other", "slots": [{"name": "x", "type": "Y"}]}'));
  });

  it('has the type of the language model', () => {
    const [finding] = expectMarks(
      dialogSlotTypeMatch,
      withSlot('{"name": "size", "type": "«AMAZON.NUMBER»"}'),
    );
    expect(finding).toMatchObject({
      severity: 'error',
      message:
        "Slot 'size' of intent 'OrderIntent' has type 'Size' in the language model. Write the same here.",
      fix: { kind: 'rename', to: 'Size' },
    });
  });

  it('may have the same type, or one that the schema misses', () => {
    expectMarks(dialogSlotTypeMatch, withSlot('{"name": "size", "type": "Size"}, {"name": "amount"}'));
    expectMarks(dialogSlotTypeMatch, withSlot('{"name": "other", "type": "Other"}'));
  });
});

describe('what Alexa must ask for', () => {
  it('needs a prompt', () => {
    const [finding] = expectMarks(
      dialogElicitationPrompt,
      withSlot(
        '{"name": "size", "type": "Size", "elicitationRequired": «true», "prompts": {"elicitation": ""}}',
      ),
    );
    expect(finding?.message).toBe(
      "Slot 'size' of intent 'OrderIntent' is asked for, but has no prompt. Add the id of one as 'prompts.elicitation'.",
    );
  });

  it('is fine with one, and where it need not be asked for', () => {
    const asked = '"elicitationRequired": true, "prompts": {"elicitation": "P"}';
    const old = '"elicitationRequired": true, "prompts": {"elicit": "P"}';
    expectMarks(
      dialogElicitationPrompt,
      withSlot(
        `{"name": "size", ${asked}}, {"name": "amount", ${old}}, {"name": "size", "elicitationRequired": false}`,
      ),
    );
  });

  it('needs a prompt to be confirmed, slot or intent', () => {
    const findings = expectMarks(
      dialogConfirmationPrompt,
      model(
        '{"name": "OrderIntent", "confirmationRequired": «true», "slots": [{"name": "size", "confirmationRequired": «true», "prompts": {"elicitation": "P"}}]}',
      ),
    );
    expect(findings.map(({ message }) => message.split(' is ')[0])).toEqual([
      "Intent 'OrderIntent'",
      "Slot 'size' of intent 'OrderIntent'",
    ]);
  });

  it('is confirmed with one', () => {
    const confirmed = '"confirmationRequired": true, "prompts": {"confirmation": "P"}';
    expectMarks(
      dialogConfirmationPrompt,
      model(`{"name": "OrderIntent", ${confirmed}, "slots": [{"name": "size", ${confirmed}}]}`),
    );
  });
});

describe('answers to a question', () => {
  it('need a dialog that can ask it', () => {
    const marked = model('{"name": "AMAZON.HelpIntent"}', '', '"a {size} one"');
    const [finding] = expectMarks(dialogElicitDirective, marked.replace('"size"', '"«size»"'));
    expect(finding).toMatchObject({ severity: 'hint', message: expect.stringContaining("'OrderIntent'") });
  });

  it('are fine with one, and none are needed', () => {
    expectMarks(dialogElicitDirective, model('{"name": "OrderIntent"}', '', '"a {size} one"'));
    expectMarks(dialogElicitDirective, model(''));
  });
});

describe('a prompt', () => {
  const used = '{"name": "size", "type": "Size", "prompts": {"elicitation": "Ask.Size"}}';

  it('must be defined where the dialog names it', () => {
    const [near] = expectMarks(
      promptDefined,
      withSlot('{"name": "size", "prompts": {"elicitation": "«Ask.Sise»"}}', prompt('Ask.Size')),
    );
    expect(near).toMatchObject({
      severity: 'error',
      message: "Prompt 'Ask.Sise' is not defined. Did you mean 'Ask.Size'?",
      fix: { kind: 'rename', to: 'Ask.Size' },
    });
    const marked = model(
      '{"name": "OrderIntent", "prompts": {"confirmation": "«A»"}, "slots": [{"name": "size", "validations": [{"type": "hasEntityResolutionMatch", "prompt": "«Elicit.Slot.123456789»"}]}]}',
      prompt('Elicit.Slot.123456780'),
    );
    const messages = expectMarks(promptDefined, marked).map(({ message }) => message);
    // One digit of the console's numbers tells two prompts apart.
    expect(messages).toEqual([
      "Prompt 'A' is not defined. Add it to 'prompts'.",
      "Prompt 'Elicit.Slot.123456789' is not defined. Add it to 'prompts'.",
    ]);
  });

  it('is defined, or not named at all', () => {
    expectMarks(promptDefined, withSlot(used, prompt('Ask.Size')));
    expectMarks(promptDefined, withSlot('{"name": "size", "prompts": {"elicitation": ""}}'));
  });

  it('should be used', () => {
    const [finding] = expectMarks(
      promptUnused,
      withSlot(used, `${prompt('Ask.Size')}, ${prompt('«Other»')}`),
    );
    expect(finding).toMatchObject({ severity: 'hint', fix: { kind: 'remove' } });
  });

  it('is used by intents, slots and validations', () => {
    expectMarks(
      promptUnused,
      model(
        '{"name": "OrderIntent", "prompts": {"confirmation": "A"}, "slots": [{"name": "size", "prompts": {"confirmation": "B"}, "validations": [{"prompt": "C"}]}]}',
        ['A', 'B', 'C', ''].map((id) => prompt(id)).join(','),
      ),
    );
  });

  it('has an id of its own', () => {
    const findings = expectMarks(
      promptIdUnique,
      model('', [prompt('A'), prompt('«A»'), prompt('B'), prompt(''), prompt('')].join(',')),
    );
    expect(findings[0]?.related).toHaveLength(1);
  });

  it('names slots of the intent that uses it', () => {
    const [finding] = expectMarks(
      promptSlotDefined,
      withSlot(used, prompt('Ask.Size', 'Which size, {«sise»}?')),
    );
    expect(finding).toMatchObject({
      message: "The prompt names slot 'sise', which intent 'OrderIntent' does not have. Did you mean 'size'?",
      fix: { kind: 'rename', to: 'size' },
    });
  });

  it('may name every slot of its intent, and what it likes while nothing uses it', () => {
    expectMarks(
      promptSlotDefined,
      withSlot(used, `${prompt('Ask.Size', '{amount} of {size}?')}, ${prompt('Other', '{nothing}')}`),
    );
  });
});

describe('a validation', () => {
  const validated = (type: string, validation: string): string =>
    model(
      `{"name": "OrderIntent", "slots": [{"name": "size", "type": "${type}", "validations": [${validation}]}]}`,
    );

  it.each([
    ['hasEntityResolutionMatch', 'AMAZON.NUMBER'],
    ['hasEntityResolutionMatch', 'AMAZON.City'],
    ['isInSet', 'AMAZON.DATE'],
    ['isNotInSet', 'AMAZON.SearchQuery'],
    ['isGreaterThan', 'Size'],
    ['isLessThanOrEqualTo', 'AMAZON.City'],
    ['isInDuration', 'AMAZON.NUMBER'],
    ['isNotInDuration', 'Size'],
  ])('%s does not fit %s', (validation, type) => {
    const [finding] = expectMarks(
      validationSlotType,
      validated(type, `{"type": "«${validation}»", "prompt": "P"}`),
    );
    expect(finding?.message).toContain(`'${validation}' does not fit slot type '${type}': it is for `);
  });

  it.each([
    ['hasEntityResolutionMatch', 'Size'],
    ['isInSet', 'Size'],
    ['isInSet', 'AMAZON.Ordinal'],
    ['isNotInSet', 'AMAZON.City'],
    ['isGreaterThan', 'AMAZON.NUMBER'],
    ['isLessThan', 'AMAZON.DATE'],
    ['isLessThan', 'AMAZON.DURATION'],
    ['isInDuration', 'AMAZON.TIME'],
    ['isNotInDuration', 'AMAZON.DATE'],
    ['isOdd', 'AMAZON.DATE'],
    ['isInSet', 'Unknown'],
    ['toString', 'Size'],
  ])('%s fits %s, or is another rule’s', (validation, type) => {
    expectMarks(validationSlotType, validated(type, `{"type": "${validation}", "prompt": "P"}`));
  });

  const bounds = (start: string, end: string): string =>
    `{"type": "isInDuration", "start": "${start}", "end": "${end}"}`;

  it('has bounds that Alexa can read', () => {
    const [finding] = expectMarks(
      validationDurationFormat,
      validated('AMAZON.DATE', bounds('«PT2H»', '«tomorrow»')),
    );
    expect(finding?.message).toBe(
      "'PT2H' is no bound for AMAZON.DATE. Write a date such as 2030-12-31, or a duration of years, months or days such as P7D.",
    );
    expectMarks(validationDurationFormat, validated('AMAZON.TIME', bounds('«P1D»', '«25:00»')));
    expectMarks(validationDurationFormat, validated('AMAZON.TIME', bounds('«PT»', '«9:00»')));
  });

  it.each([
    ['AMAZON.DATE', bounds('P1Y2M3D', '2030-12-31')],
    ['AMAZON.DATE', bounds('P1D', '')],
    ['AMAZON.TIME', bounds('PT1H30M', '23:59')],
    ['AMAZON.NUMBER', bounds('x', 'y')],
    ['AMAZON.DATE', '{"type": "isLessThan", "value": "soon"}'],
    ['toString', bounds('x', 'y')],
  ])('of %s may be %s', (type, validation) => {
    expectMarks(validationDurationFormat, validated(type, validation));
  });
});
