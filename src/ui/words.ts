// Keys of the model → the words that people read. A key without a message does not compile.

import type { Choice, ConsentStandard, DataType, Party, TrackerCategory } from '../core/model.ts';
import type { OptOutKind } from '../core/report/types.ts';
import { t } from '../platform/i18n.ts';

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

/** Message keys may not hold hyphens. */
function underscored<Key extends string>(key: Key): Underscored<Key> {
  return key.replaceAll('-', '_') as Underscored<Key>;
}

export const choiceWords = (choice: Choice) => t(`choice_${underscored(choice)}`);
export const standardWords = (standard: ConsentStandard) => t(`standard_${underscored(standard)}`);
export const partyWords = (party: Party) => t(`party_${underscored(party)}`);
export const dataTypeWords = (type: DataType) => t(`dataType_${underscored(type)}`);
export const trackerCategoryWords = (category: TrackerCategory) => t(`trackerCategory_${underscored(category)}`);
export const optOutKindWords = (kind: OptOutKind) => t(`optOutKind_${underscored(kind)}`);
