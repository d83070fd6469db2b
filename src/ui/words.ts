// Keys of the model → the words that people read.

import type { Choice, ConsentStandard, DataType, Party, TrackerCategory } from '../core/model.ts';
import type { OptOutKind } from '../core/report/types.ts';
import { type MessageKey, t } from '../platform/i18n.ts';

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

/** A key without a message does not compile. */
function words<Prefix extends string, Key extends string>(
  prefix: Prefix,
  key: Key,
  _exists: `${Prefix}_${Underscored<Key>}` extends MessageKey ? true : never,
): string {
  return t(`${prefix}_${key.replaceAll('-', '_')}` as MessageKey);
}

export const choiceWords = (choice: Choice) => words('choice', choice, true);
export const standardWords = (standard: ConsentStandard) => words('standard', standard, true);
export const partyWords = (party: Party) => words('party', party, true);
export const dataTypeWords = (type: DataType) => words('dataType', type, true);
export const trackerCategoryWords = (category: TrackerCategory) => words('trackerCategory', category, true);
export const optOutKindWords = (kind: OptOutKind) => words('optOutKind', kind, true);
