import { t } from '../../base/l10n';
import { slotsThat } from '../origins';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

export const literalType = 'AMAZON.LITERAL';

/** The free text of the first skills: deprecated, and refused in a model with a dialog. */
export const noLiteralType: Rule = {
  id: 'no-literal-type',
  severity: 'error',
  documentation: pages.dialog,
  check({ model }) {
    // Skills of the legacy form were written when there was nothing else.
    const slots =
      model.form === 'legacy'
        ? []
        : model.intents.flatMap((intent) => slotsThat(intent, ({ type }) => type?.value === literalType));
    return slots.flatMap(({ type }) =>
      type?.value !== literalType
        ? []
        : [
            findingOf(noLiteralType, {
              severity: model.dialog === undefined ? 'warning' : 'error',
              range: type.range,
              message: t(
                '{0} is deprecated, and not allowed in a model with a dialog. Replace it by AMAZON.SearchQuery or a type of your own.',
                literalType,
              ),
              fix: { kind: 'rename', to: 'AMAZON.SearchQuery' },
            }),
          ],
    );
  },
};
