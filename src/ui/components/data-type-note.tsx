import type { ComponentChildren } from 'preact';
import type { DataType } from '../../core/model.ts';
import { t } from '../../platform/i18n.ts';
import { dataTypeAllows, dataTypeIs, dataTypeWords } from '../words.ts';

interface DataTypeNoteProps {
  type: DataType;
  /** General rules alone say that it was seen. */
  likely: boolean;
  /** What stands beside the name: who received it, or the fields that show it. */
  children?: ComponentChildren;
}

/** A data type by its name; opened, it says what that is and what it allows. */
export function DataTypeNote({ type, likely, children }: DataTypeNoteProps) {
  return (
    <details class="type">
      <summary>
        <span>
          {likely ? t('data_likely', dataTypeWords(type)) : dataTypeWords(type)} {children}
        </span>
      </summary>
      <p>{dataTypeIs(type)}</p>
      <p>{dataTypeAllows(type)}</p>
    </details>
  );
}
